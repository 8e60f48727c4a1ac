/* The finder: filters and sorts the list of all patterns. What is chosen stands in the address. Without it, a plain list. */

import { plan, prepare, rank } from "./rank.js";

const box = document.querySelector(".bp-finder");
if (box) start();

async function start() {
  const dialog = document.querySelector("dialog.bp-search");
  const bundle = new URL(dialog.dataset.bundle, document.baseURI);
  const fetched = new Map();
  const json = (name) => {
    if (!fetched.has(name)) {
      const get = async () => (await fetch(new URL(`${name}.json`, bundle))).json();
      const answer = get().catch(get);
      answer.catch(() => fetched.delete(name));
      fetched.set(name, answer);
    }
    return fetched.get(name);
  };
  const { facets, rows, sizes, times } = await json("finder");
  const form = box.querySelector("form");
  const list = box.querySelector(".bp-finder__list");
  const groups = [...list.querySelectorAll(".bp-finder__group")];
  const items = [...list.querySelectorAll("li[data-key]")];
  const homes = new Map(items.map((item) => [item, item.parentElement]));
  const flat = list.insertBefore(document.createElement("ul"), groups[0]);
  const chosen = new Map(facets.map((facet) => [facet.id, new Set()]));
  const limits = { smaller: 0, faster: 0 };
  const SHOWN = 8; // values of a facet before "more"
  let order; // keys, best first, while there is text

  const patterns = items.map((item) => {
    const [values, size, rebuild] = rows[item.dataset.key];
    return {
      item,
      key: item.dataset.key,
      values: values.map((ones) => new Set(ones)),
      size,
      rebuild,
      title: item.querySelector("a").textContent,
    };
  });
  const index = new Map(facets.map((facet) => [facet.id, new Map(facet.values.map(([value], at) => [value, at]))]));

  /* ---- which fit; `without` leaves one facet out, for the counts beside its alternatives */
  function fits(pattern, without) {
    if (order && !order.has(pattern.key)) return false;
    if (limits.smaller && !(pattern.size !== null && pattern.size < limits.smaller * 1e6)) return false;
    if (limits.faster && !(pattern.rebuild !== null && pattern.rebuild <= limits.faster)) return false;
    return facets.every((facet, at) => {
      const wanted = chosen.get(facet.id);
      if (!wanted.size || facet.id === without) return true;
      const has = (value) => pattern.values[at].has(index.get(facet.id).get(value));
      return facet.any ? [...wanted].some(has) : [...wanted].every(has);
    });
  }

  async function search(text) {
    if (!text) return undefined;
    const known = search.index ??= prepare(await json("core"));
    const asked = plan(known, text);
    const files = await Promise.all([...asked.shards].map(json));
    const words = [...asked.terms.flatMap(({ word, others }) => [word, ...others.keys()]), ...asked.together];
    const postings = new Map();
    for (const file of files) for (const word of words) if (Object.hasOwn(file, word)) postings.set(word, file[word]);
    const found = rank(known, asked, postings, { most: Infinity }).filter((page) => page.covered > 0.45);
    return new Map(found.map((page, at) => [page.url.replace(/\/$/, ""), at]));
  }

  /* ---- the form */
  const sides = form.querySelector(".bp-finder__facets > div");
  const boxes = [];

  function select(name, title, values, unit) {
    const label = document.createElement("label");
    const made = document.createElement("select");
    made.name = name;
    made.append(new Option("–", "0"), ...values.map((value) => new Option(`${value} ${unit}`, value)));
    label.append(`${title} `, made);
    return label;
  }

  for (const facet of facets) {
    const field = document.createElement("details");
    field.className = "bp-facet";
    field.open = ["kind", "language", "topic"].includes(facet.id);
    const title = document.createElement("summary");
    title.textContent = facet.name;
    const values = document.createElement("div");
    facet.values.forEach(([value, name = value], at) => {
      const label = document.createElement("label");
      const check = Object.assign(document.createElement("input"), { type: "checkbox", name: facet.id, value });
      const words = document.createElement("span");
      words.textContent = name;
      const count = document.createElement("small");
      label.append(check, words, count);
      values.append(label);
      boxes.push({ facet, check, label, count, at });
    });
    field.append(title, values);
    if (facet.values.length > SHOWN) {
      const more = Object.assign(document.createElement("button"), {
        type: "button",
        className: "bp-facet__more",
        textContent: `${box.dataset.more} …`,
      });
      more.addEventListener("click", () => {
        field.classList.add("all");
        more.remove();
        values.querySelector("label:not([hidden]) input")?.focus();
      });
      field.append(more);
    }
    sides.append(field);
  }
  sides.append(select("smaller", box.dataset.smaller, sizes, "MB"), select("faster", box.dataset.faster, times, "s"));
  const clear = Object.assign(document.createElement("button"), {
    type: "reset",
    textContent: box.dataset.clear,
    className: "bp-finder__clear",
  });
  sides.append(clear);
  const wide = matchMedia("(min-width: 60em)");
  const unfold = () => {
    form.querySelector(".bp-finder__facets").open = wide.matches;
  };
  wide.addEventListener("change", unfold);
  unfold();

  /* ---- the address */
  function read() {
    const asked = new URLSearchParams(location.search);
    form.elements.q.value = asked.get("q") ?? "";
    form.elements.sort.value = asked.get("sort") ?? "meaning";
    for (const name of ["smaller", "faster"]) form.elements[name].value = asked.get(name) ?? "0";
    for (const { facet, check } of boxes) check.checked = asked.getAll(facet.id).includes(check.value);
    for (const { check } of boxes) if (check.checked) check.closest("details").open = true;
  }

  function write() {
    const asked = new URLSearchParams();
    if (form.elements.q.value.trim()) asked.set("q", form.elements.q.value.trim());
    for (const [id, values] of chosen) for (const value of values) asked.append(id, value);
    for (const [name, value] of Object.entries(limits)) if (value) asked.set(name, value);
    if (form.elements.sort.value !== "meaning") asked.set("sort", form.elements.sort.value);
    history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
  }

  /* ---- what is shown */
  const SORTS = {
    size: (a, b) => (a.size ?? Infinity) - (b.size ?? Infinity),
    rebuild: (a, b) => (a.rebuild ?? Infinity) - (b.rebuild ?? Infinity),
    title: (a, b) => a.title.localeCompare(b.title),
  };

  let turn = 0;
  async function show() {
    const mine = ++turn;
    for (const values of chosen.values()) values.clear();
    for (const { facet, check } of boxes) if (check.checked) chosen.get(facet.id).add(check.value);
    for (const name of ["smaller", "faster"]) limits[name] = Number(form.elements[name].value) || 0;
    write();
    const found = await search(form.elements.q.value.trim()).catch(() => undefined);
    if (mine !== turn) return;
    order = found;
    const sort = form.elements.sort.value;
    const fitting = patterns.filter((pattern) => fits(pattern));
    const shown = new Set(fitting.map(({ item }) => item));
    const ranked = order && sort === "meaning"
      ? fitting.sort((a, b) => order.get(a.key) - order.get(b.key))
      : SORTS[sort]
      ? fitting.sort(SORTS[sort])
      : undefined;
    const back = !ranked && flat.hasChildNodes();
    for (const { item } of patterns) {
      item.hidden = !shown.has(item);
      if (back) homes.get(item).append(item);
    }
    if (ranked) flat.append(...ranked.map(({ item }) => item));
    for (const group of groups) {
      group.hidden = Boolean(ranked) || ![...group.querySelectorAll("li")].some((item) => !item.hidden);
    }
    list.querySelector(".bp-none").hidden = fitting.length > 0;
    form.querySelector("[role=status]").textContent = box.dataset.shown.replace("{n}", fitting.length).replace(
      "{all}",
      patterns.length,
    );
    counts();
  }

  function counts() {
    const of = new Map(
      facets.map((facet) => [facet.id, patterns.filter((pattern) => fits(pattern, facet.any ? facet.id : undefined))]),
    );
    for (const { facet, check, label, count, at } of boxes) {
      const many = of.get(facet.id).filter((pattern) => pattern.values[facets.indexOf(facet)].has(at)).length;
      count.textContent = many;
      label.classList.toggle("none", !many && !check.checked);
      check.disabled = !many && !check.checked;
    }
    for (const facet of facets) { // the most frequent values first; the rest behind "more"
      const own = boxes.filter((one) => one.facet === facet);
      own.sort((a, b) =>
        b.check.checked - a.check.checked || Number(b.count.textContent) - Number(a.count.textContent) || a.at - b.at
      );
      const focused = document.activeElement;
      if (!own.some(({ check }) => check === focused)) own.forEach(({ label }) => label.parentElement.append(label));
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", show);
  form.elements.q.addEventListener("input", () => {
    clearTimeout(show.timer);
    show.timer = setTimeout(show, 60);
  });
  form.addEventListener("reset", () =>
    setTimeout(() => {
      form.elements.sort.value = "meaning";
      for (const { check } of boxes) check.checked = false;
      show();
    }));
  addEventListener("popstate", () => {
    read();
    show();
  });
  read();
  await show();
  box.dataset.ready = "";
}
