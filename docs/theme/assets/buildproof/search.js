/* The search dialog. Opened by a click, by the key "/" or by ?q= in the address; arrows move, Enter opens, Escape closes.
   What comes first is decided in rank.js; here is what a reader sees, and what is fetched when. */

import { bestLine, kinds, plan, prepare, rank } from "./rank.js";

const dialog = document.querySelector("dialog.bp-search");
const input = dialog.querySelector("input");
const list = dialog.querySelector("ol");
const status = dialog.querySelector(".bp-search__status");
const kindBar = dialog.querySelector(".bp-search__kinds");
const hints = dialog.querySelector(".bp-search__hints");
const words = JSON.parse(dialog.dataset.words);
const names = words.kinds;
const bundle = new URL(dialog.dataset.bundle, document.baseURI);
const MOST = 12, RECENT = 5, ENOUGH = 0.55;
const KINDS = ["all", "topic", "service", "pattern", "error", "reference"];

let kind = "all";
let turn = 0; // answers to older questions are dropped
const asked = new Map(); // what was fetched, or is on its way

/* A file of the index. A lost connection is tried once more before anybody hears of it, and is not remembered. */
function json(name) {
  if (!asked.has(name)) {
    const fetched = fetchJson(name).catch(() => fetchJson(name));
    fetched.catch(() => asked.delete(name));
    asked.set(name, fetched);
  }
  return asked.get(name);
}

async function fetchJson(name) {
  const answer = await fetch(new URL(`${name}.json`, bundle));
  if (!answer.ok) throw new Error(`${name}.json: ${answer.status}`);
  return answer.json();
}

let made; // the prepared index
async function index() {
  const core = await json("core");
  return made ??= prepare(core);
}

async function found(typed) {
  const known = await index();
  const wanted = plan(known, typed);
  const files = new Map(await Promise.all([...wanted.shards].map(async (number) => [number, await json(number)])));
  const postings = new Map();
  const all = [...wanted.terms.flatMap(({ word, others }) => [word, ...others.keys()]), ...wanted.together];
  for (const file of files.values()) {
    for (const word of all) if (Object.hasOwn(file, word)) postings.set(word, file[word]);
  }
  return rank(known, wanted, postings, { most: Infinity });
}

function say(text) {
  status.textContent = text;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(text, pressed, press) {
  const made = element("button", "", text);
  made.type = "button";
  if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
  made.addEventListener("click", press);
  return made;
}

function kindButtons(counts) {
  const shown = KINDS.filter((one) => one === "all" || counts[one] || one === kind);
  kindBar.replaceChildren(...shown.map((one) =>
    button(names[one], one === kind, () => {
      kind = one;
      search();
      input.focus();
    })
  ));
}

/* Text with the words that were found in bold. */
function marked(text, hits) {
  const made = document.createDocumentFragment();
  const wanted = hits.filter((hit) => hit.length > 1).map((hit) => hit.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!wanted.length) return text;
  let end = 0;
  for (
    const match of text.matchAll(
      new RegExp(wanted.map((hit) => /^[a-z]/.test(hit) ? `(?<![A-Za-z])${hit}\\w*` : hit).join("|"), "gi"),
    )
  ) {
    made.append(text.slice(end, match.index), element("mark", "", match[0]));
    end = match.index + match[0].length;
  }
  made.append(text.slice(end));
  return made;
}

function row(page, number) {
  const item = document.createElement("li");
  item.role = "none";
  const link = document.createElement("a");
  link.href = new URL(page.url, new URL(`${dialog.dataset.base}/`, document.baseURI)).href;
  link.id = `bp-result-${number}`;
  link.role = "option";
  link.tabIndex = -1;
  const top = element("div", "bp-search__top");
  top.append(
    element("span", "bp-search__title", page.title),
    element("span", `bp-search__kind ${page.kind}`, names[page.kind] ?? page.kind),
  );
  const line = element("p", "bp-search__line");
  link.append(top, element("p", "bp-search__excerpt", page.summary), line);
  link.addEventListener("pointermove", () => select(number));
  item.append(link);
  json(`lines/${page.number}`).then(
    (lines) => line.replaceChildren(marked(bestLine(made, lines, page.hits), page.hits)),
    () => {},
  );
  return item;
}

async function search() {
  const typed = input.value.trim();
  const mine = ++turn;
  if (!typed) {
    list.replaceChildren();
    kindBar.replaceChildren();
    hint();
    return;
  }
  hints.replaceChildren();
  try {
    const all = await found(typed);
    if (mine !== turn) return;
    const pages = all.filter((page) => kind === "all" || page.kind === kind).slice(0, MOST);
    kindButtons(kinds(all));
    list.replaceChildren(...pages.map(row));
    say(!pages.length ? `${words.search_none} “${typed}”.` : pages[0].covered < ENOUGH ? words.search_some : "");
    select(0);
    list.scrollTop = 0;
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    list.replaceChildren(); // what stands there answers an older question
    say(words.search_failed);
  } finally {
    if (mine === turn) dialog.dataset.answered = typed;
  }
}

/* ---- before anything is typed: what was looked for lately, and what one might look for */
function recent() {
  try {
    return JSON.parse(localStorage.getItem("bp-recent") ?? "[]").filter((one) => typeof one === "string");
  } catch {
    return [];
  }
}

function remember(typed) {
  try {
    localStorage.setItem(
      "bp-recent",
      JSON.stringify([typed, ...recent().filter((one) => one !== typed)].slice(0, RECENT)),
    );
  } catch { /* a browser that keeps nothing */ }
}

function hint() {
  say(words.search_empty);
  const groups = [[words.search_recent, recent()], [words.search_suggested, words.search_suggestions]];
  hints.replaceChildren(
    ...groups.filter(([, ones]) => ones.length).map(([title, ones]) => {
      const group = element("div", "bp-search__hint");
      group.append(
        element("span", "", title),
        ...ones.map((one) =>
          button(one, undefined, () => {
            ask(one);
          })
        ),
      );
      return group;
    }),
  );
}

function ask(typed) {
  input.value = typed;
  search();
  input.focus();
}

/* ---- choosing */
function links() {
  return [...list.querySelectorAll("a")];
}

function select(number) {
  const all = links();
  const wanted = all[(number + all.length) % all.length];
  for (const link of all) link.setAttribute("aria-selected", String(link === wanted));
  if (wanted) input.setAttribute("aria-activedescendant", wanted.id);
  else input.removeAttribute("aria-activedescendant");
  return wanted;
}

function selected() {
  return links().findIndex((link) => link.getAttribute("aria-selected") === "true");
}

function open(typed) {
  if (!dialog.open) dialog.showModal();
  index().catch(() => {}); // whoever types hears of it
  if (typed) ask(typed);
  else if (!input.value) hint();
  input.select();
}

input.addEventListener("input", () => {
  clearTimeout(search.timer);
  search.timer = setTimeout(search, 40);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") select(selected() + 1)?.scrollIntoView({ block: "nearest" });
  else if (event.key === "ArrowUp") select(selected() - 1)?.scrollIntoView({ block: "nearest" });
  else if (event.key === "Enter") links()[selected()]?.click();
  else return;
  event.preventDefault();
});
dialog.querySelector(".bp-search__close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
list.addEventListener("click", (event) => {
  if (!event.target.closest("a")) return;
  remember(input.value.trim());
  dialog.close();
});

for (const opener of document.querySelectorAll(".bp-search-open")) {
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open(opener.dataset.query);
  });
  opener.addEventListener("pointerenter", () => index().catch(() => {}), { once: true });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const key = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if ((key && !typing) || command) {
    event.preventDefault();
    event.stopPropagation();
    open();
  }
}, true);

const query = new URLSearchParams(location.search).get("q");
if (query && !document.querySelector(".bp-finder")) open(query);
