const server = require("http").createServer((_, answer) => answer.end("hello\n"));
server.listen(8080, () => console.log("ready"));
process.on("SIGTERM", () => server.close());
