// Answers on port 3000, and on /slow after two seconds. With --graceful it
// finishes its requests on SIGTERM.
const server = require("node:http")
  .createServer((request, answer) => {
    const delay = request.url === "/slow" ? 2000 : 0;
    setTimeout(() => answer.end("Hello\n"), delay);
  })
  .listen(3000);

if (process.argv.includes("--graceful")) {
  process.on("SIGTERM", () => server.close());
}
