import { serve } from "@hono/node-server";
import { app } from "./app.ts";

const port = Number(process.env.PORT ?? 3000);
const server = serve({ fetch: app.fetch, port });

// Answers the requests in flight, then the process ends by itself.
process.on("SIGTERM", () => server.close());
