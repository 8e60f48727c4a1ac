/* node rank_queries.mjs <rank.js> <search/en> < queries.json > answers.json: each query's pages, best first. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , rankJs, folder] = process.argv;
const { plan, prepare, rank, words } = await import(pathToFileURL(rankJs));
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
const index = prepare(read("core"));
const shards = new Map();
const { queries, cut = [] } = JSON.parse(readFileSync(0, "utf8"));

const answers = queries.map((query) => {
  const asked = plan(index, query);
  const postings = new Map();
  for (const number of asked.shards) {
    if (!shards.has(number)) shards.set(number, read(number));
  }
  const wanted = [...asked.terms.flatMap(({ word, others }) => [word, ...others.keys()]), ...asked.together];
  for (const number of asked.shards) {
    for (const word of wanted) {
      if (Object.hasOwn(shards.get(number), word)) postings.set(word, shards.get(number)[word]);
    }
  }
  const pages = rank(index, asked, postings);
  return { query, shards: [...asked.shards], pages: pages.map(({ url, score }) => [url, score]) };
});
process.stdout.write(JSON.stringify({ answers, cut: cut.map((text) => words(text, index.rules)) }));
