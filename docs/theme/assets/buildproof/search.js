/* The search dialog, on Pagefind's index. Opened by a click or by the key "/"; arrows move, Enter opens, Escape closes. */

const dialog = document.querySelector("dialog.bp-search");
const input = dialog.querySelector("input");
const list = dialog.querySelector("ol");
const status = dialog.querySelector(".bp-search__status");
const kindBar = dialog.querySelector(".bp-search__kinds");
const names = JSON.parse(dialog.dataset.kinds);
const MOST = 12;
const LONG = 5; // more words than these are a pasted message, of which some vary

let pagefind; // a promise of the library, loaded when search is first opened
let kind = "all";
let turn = 0; // answers to older questions are dropped

function bundle() {
  return import(new URL(`${dialog.dataset.bundle}pagefind.js`, document.baseURI));
}

async function start() {
  const made = await bundle();
  // A long page that holds the words once should not win over the page that is about them.
  await made.options({ excerptLength: 24, ranking: { pageLength: 0.6, termFrequency: 0.7, termSimilarity: 2.0 } });
  await made.init();
  await made.filters(); // from now on answers say how many of each kind there are
  return made;
}

function load() {
  return pagefind ??= start();
}

/* Pagefind remembers a request that failed (a lost connection) and would fail with it until the page is left:
   it is thrown away then, and asked once more. */
async function forgiving(ask) {
  const asked = load();
  try {
    return await ask(await asked);
  } catch (error) {
    console.warn("search is started anew:", error);
    if (pagefind === asked) pagefind = bundle().then((made) => made.destroy()).then(start);
    return ask(await load());
  }
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  load().catch(() => say(dialog.dataset.failed));
  if (!input.value) say(dialog.dataset.empty);
}

function say(words) {
  status.textContent = words;
}

function kindButtons(counts) {
  kindBar.replaceChildren(...["all", "pattern", "topic", "reference"].filter((k) => k === "all" || counts[k] || k === kind).map((k) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = names[k];
    button.setAttribute("aria-pressed", String(k === kind));
    button.addEventListener("click", () => { kind = k; search(); input.focus(); });
    return button;
  }));
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function row(found, number) {
  const item = document.createElement("li");
  item.role = "none";
  const link = document.createElement("a");
  link.href = found.url;
  link.id = `bp-result-${number}`;
  link.role = "option";
  link.tabIndex = -1;
  const top = element("div", "bp-search__top");
  top.append(element("span", "bp-search__title", found.meta.title),
    element("span", `bp-search__kind ${found.meta.kind}`, names[found.meta.kind] ?? found.meta.kind));
  const excerpt = element("p", "bp-search__excerpt");
  excerpt.innerHTML = found.excerpt; // Pagefind's own: escaped text with <mark>
  link.append(top, excerpt);
  link.addEventListener("pointermove", () => select(number));
  item.append(link);
  return item;
}

const VARIES = /^(?=.*\d)(?=.*[a-z])[\w:]{6,}$|^\W*\d+\W*$/i; // an id, a line number

function filter() {
  return kind === "all" ? {} : { filters: { kind } };
}

/* Pages that have the words in this order. */
async function asPhrase(library, words) {
  if (!/\s/.test(words) || words.includes('"')) return [];
  return (await library.search(`"${words}"`, filter())).results;
}

function unique(results) {
  const seen = new Set();
  return results.filter((result) => !seen.has(result.id) && seen.add(result.id));
}

/* Where a word is nowhere, Pagefind takes one that begins alike, were it by a letter. Three letters are asked for here. */
function related(page, words) {
  const marked = [...page.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1].toLowerCase());
  const text = [page.meta.title, page.url, ...marked].join(" ").toLowerCase();
  return words.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((word) => word && text.includes(word.slice(0, 3)));
}

/* Pages that have most of the words, for a pasted error message that no page has as a whole. */
async function withSome(library, words) {
  const parts = [...new Set(words.split(/\s+/))].filter((word) => word.length > 2 && !VARIES.test(word)).slice(0, 16);
  if (parts.length < 2) return [];
  const found = new Map();
  for (const answer of await Promise.all(parts.map((part) => library.search(part, filter())))) {
    const rare = 1 / (1 + Math.log2(1 + answer.results.length)); // a word that few pages have says more
    const best = answer.results[0]?.score || 1;
    for (const result of answer.results) {
      const before = found.get(result.id) ?? { result, weight: 0 };
      found.set(result.id, { result, weight: before.weight + rare * (1 + result.score / best) });
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map((one) => one.result);
}

/* Pages whose name holds all the words come first; otherwise Pagefind's order stays. */
function named(pages, words) {
  const parts = words.toLowerCase().split(/\s+/);
  const names = (page) => `${page.meta.title} ${page.url.replace(/\W+/g, " ")}`.toLowerCase();
  const hit = (page) => Number(parts.every((part) => names(page).includes(part)));
  return [...pages].sort((a, b) => hit(b) - hit(a)); // equal ones keep their order
}

/* A pasted message or a line of code: chapters quote many of them, the page that shows it is the pattern's. */
function message(words) {
  return words.split(/\s+/).length > 2 || /--|[=:"'/$]/.test(words);
}

function patternsFirst(pages, exact) {
  const about = (page) => (exact.has(page.id) && page.url.includes("/error-") ? 2 : 1);
  const shows = (page) => (page.meta.kind === "pattern" && (!exact.size || exact.has(page.id)) ? about(page) : 0);
  return [...pages].sort((a, b) => shows(b) - shows(a));
}

async function answers(library, words, long) {
  const [answer, exact] = await Promise.all([library.search(words, filter()), asPhrase(library, words)]);
  const some = long || !answer.results.length ? await withSome(library, words) : [];
  const pasted = message(words);
  const results = unique([...exact, ...(some.length ? some : answer.results)]).slice(0, pasted ? 3 * MOST : MOST);
  const found = await Promise.all(results.map(async (result) => ({ ...await result.data(), id: result.id })));
  const ordered = pasted ? patternsFirst(found, new Set(exact.map((one) => one.id))) : found;
  return { answer, some, found: ordered.slice(0, MOST) };
}

async function search() {
  const words = input.value.trim();
  const mine = ++turn;
  if (!words) {
    list.replaceChildren();
    kindBar.replaceChildren();
    say(dialog.dataset.empty);
    return;
  }
  try {
    const long = words.split(/\s+/).length > LONG;
    const { answer, some, found } = await forgiving((library) => answers(library, words, long));
    const pages = found.filter((page) => related(page, words));
    if (mine !== turn) return;
    kindButtons(answer.totalFilters.kind ?? {});
    list.replaceChildren(...named(pages, words).map(row));
    say(pages.length && some.length && !long ? dialog.dataset.some : pages.length ? "" : `${dialog.dataset.none} “${words}”.`);
    select(0);
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    list.replaceChildren(); // what stands there answers an older question
    say(dialog.dataset.failed);
  } finally {
    if (mine === turn) dialog.dataset.answered = words;
  }
}

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

function move(step) {
  select(selected() + step)?.scrollIntoView({ block: "nearest" });
}

input.addEventListener("input", () => { clearTimeout(search.timer); search.timer = setTimeout(search, 60); });
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") move(1);
  else if (event.key === "ArrowUp") move(-1);
  else if (event.key === "Enter") links()[selected()]?.click();
  else return;
  event.preventDefault();
});
dialog.querySelector(".bp-search__close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
list.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });

for (const opener of document.querySelectorAll(".bp-search-open")) {
  opener.addEventListener("click", (event) => { event.preventDefault(); open(); });
  opener.addEventListener("pointerenter", load, { once: true });
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
