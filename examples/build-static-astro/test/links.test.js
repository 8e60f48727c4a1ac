import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const pages = globSync("dist/**/*.html");

test("there are pages", () => assert.ok(pages.length >= 3));

for (const page of pages) {
  test(`the links of ${page} lead somewhere`, () => {
    for (const [, link] of readFileSync(page, "utf8").matchAll(/href="(\/[^"]*)"/g)) {
      const file = `dist${link}${link.endsWith("/") ? "index.html" : ""}`;
      assert.ok(existsSync(file), `${link} is missing`);
    }
  });
}
