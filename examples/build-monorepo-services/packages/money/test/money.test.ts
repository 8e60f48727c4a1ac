import assert from "node:assert/strict";
import { test } from "node:test";
import { euros } from "@shop/money";

test("a price has two digits after the point", () => {
  assert.equal(euros(350), "3.50 €");
});
