import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono().get("/", (c) => c.text("Hello\n"));
const server = serve({ fetch: app.fetch, port: 3000 });

process.on("SIGTERM", () => server.close());
