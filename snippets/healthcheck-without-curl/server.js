import { createServer } from "node:http";

const server = createServer((request, response) => {
  response.end(request.url === "/healthz" ? "ok\n" : "Hello\n");
}).listen(3000);

process.on("SIGTERM", () => server.close());
