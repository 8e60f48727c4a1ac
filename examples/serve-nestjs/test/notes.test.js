import "reflect-metadata";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Test } from "@nestjs/testing";
import { AppModule } from "../dist/app.module.js";
import { Database } from "../dist/database.js";

const asked = [];
const database = {
  async query(text, values) {
    asked.push(values);
    return text.startsWith("insert") ? [{ id: 1, text: values[0] }] : [];
  },
};
let app;
let url;

before(async () => {
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Database)
    .useValue(database)
    .compile();
  app = module.createNestApplication();
  await app.listen(0);
  url = await app.getUrl();
});
after(() => app.close());

const post = (body) =>
  fetch(url, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });

test("a note is added", async () => {
  const answer = await post({ text: "buy milk" });
  assert.equal(answer.status, 201);
  assert.deepEqual(await answer.json(), { id: 1, text: "buy milk" });
  assert.deepEqual(asked.at(-1), ["buy milk"]);
});

test("a note without text is refused", async () => {
  assert.equal((await post({})).status, 400);
});
