import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "../src/app.ts";

test("the list has prices", async () => {
  const answer = await app.request("/");
  assert.deepEqual((await answer.json())[0], { name: "Espresso", price: "3.50 €" });
});
