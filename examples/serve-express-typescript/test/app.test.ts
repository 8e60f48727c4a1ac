import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { app } from "../src/app.ts";

const server = app.listen(0);
const { port } = server.address() as AddressInfo;
after(() => server.close());

test("the service says hello", async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  assert.equal(answer.status, 200);
  assert.equal((await answer.json()).message, "Hello");
});

test("an unknown path is a 404", async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/missing`);
  assert.equal(answer.status, 404);
});
