import { Hono } from "hono";

const app = new Hono().get("/", (c) => c.text("Hello from the workspace"));
console.log(await (await app.request("/")).text());
