import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "../src/app.ts";

test("without the api the answer is 502", async () => {
  assert.equal((await app.request("/")).status, 502);
});
