import { setTimeout } from "node:timers/promises";
import escape from "escape-html";
import { Hono } from "hono";

const api = process.env.API_URL ?? "http://localhost:3000";

async function coffees(): Promise<{ name: string; price: string }[]> {
  const answer = await fetch(api, { signal: AbortSignal.timeout(2000) });
  return answer.json();
}

export const app = new Hono()
  .get("/", async (c) => {
    const items = (await coffees()).map(({ name, price }) => `<li>${escape(name)} ${escape(price)}</li>`);
    return c.html(`<!doctype html><title>Coffee</title><ul>${items.join("")}</ul>`);
  })
  .get("/healthz", (c) => c.json({ status: "ok" }))
  .get("/slow", async (c) => {
    await setTimeout(2000);
    return c.json({ message: "Served at last" });
  })
  .onError((error, c) => {
    console.error(error.message);
    return c.text("the api does not answer", 502);
  });
