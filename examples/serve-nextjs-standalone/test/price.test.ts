import assert from "node:assert/strict";
import { test } from "node:test";
import { price } from "../lib/price.ts";

test("a price has two digits after the point", () => {
  assert.equal(price(350), "3.50 €");
});
