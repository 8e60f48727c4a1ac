import { app } from "./app.ts";

const port = Number(process.env.PORT ?? 3000);
const server = app.listen(port, () => console.log(`Listening on ${port}`));

// Answers the requests in flight, then the process ends by itself.
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => server.close());
}
