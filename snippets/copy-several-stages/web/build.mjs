// A bundler of eight lines: puts the style into the page.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const style = readFileSync("style.css", "utf8").replace(/\s+/g, " ");
const page = readFileSync("page.html", "utf8");
mkdirSync("dist", { recursive: true });
writeFileSync("dist/index.html", page.replace("<!-- style -->", `<style>${style}</style>`));
