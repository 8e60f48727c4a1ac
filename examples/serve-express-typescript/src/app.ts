import { setTimeout } from "node:timers/promises";
import express from "express";

export const app = express();
app.disable("x-powered-by");

app.get("/", (_request, response) => {
  response.json({ message: "Hello", uid: process.getuid?.() });
});

app.get("/healthz", (_request, response) => {
  response.json({ status: "ok" });
});

// Takes two seconds, so that you can stop the service in the middle.
app.get("/slow", async (_request, response) => {
  await setTimeout(2000);
  response.json({ message: "Hello at last" });
});
