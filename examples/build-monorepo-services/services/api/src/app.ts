import { setTimeout } from "node:timers/promises";
import { euros } from "@shop/money";
import { Hono } from "hono";

const coffees = [
  { name: "Espresso", cents: 350 },
  { name: "Flat white", cents: 480 },
];

export const app = new Hono()
  .get("/", (c) => c.json(coffees.map(({ name, cents }) => ({ name, price: euros(cents) }))))
  .get("/healthz", (c) => c.json({ status: "ok" }))
  // Takes two seconds, so that you can stop the service in the middle.
  .get("/slow", async (c) => {
    await setTimeout(2000);
    return c.json({ message: "Brewed at last" });
  });
