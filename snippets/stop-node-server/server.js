// Answers on port 3000; with an argument it finishes and ends on SIGTERM.
const server = require("node:http")
  .createServer((_, answer) => answer.end("Hello\n"))
  .listen(3000);

if (process.argv.includes("--graceful")) {
  process.on("SIGTERM", () => server.close());
}
