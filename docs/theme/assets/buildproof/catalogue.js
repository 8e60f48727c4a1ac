/* Filters the catalogue's table by words and by topic. Without this script it is a plain table. */

(() => {
  const box = document.querySelector(".bp-catalogue");
  if (!box) return;
  const words = JSON.parse(document.querySelector("dialog.bp-search").dataset.words);
  const rows = [...box.querySelectorAll("tbody tr")];
  const topics = new Map();
  for (const mark of box.querySelectorAll("[data-topic]")) topics.set(mark.dataset.topic, mark.textContent);

  const input = Object.assign(document.createElement("input"), { type: "search", placeholder: words.filter });
  input.setAttribute("aria-label", words.filter);
  const select = document.createElement("select");
  select.setAttribute("aria-label", words.filter_topic);
  select.append(new Option(words.all_topics, ""));
  for (const [id, name] of [...topics].sort((a, b) => a[1].localeCompare(b[1]))) select.append(new Option(name, id));
  const count = document.createElement("span");
  count.setAttribute("role", "status");
  const form = Object.assign(document.createElement("div"), { className: "bp-catalogue-filter" });
  form.append(input, select, count);
  box.before(form);

  function show() {
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const fits = wanted.every((word) => text.includes(word))
        && (!select.value || row.querySelector(`[data-topic="${select.value}"]`));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = `${shown} / ${rows.length} ${words.shown}`;
  }

  function follow() { // a chip of a topic without a page leads here: #topic-node
    const topic = location.hash.replace(/^#topic-/, "");
    if (topics.has(topic)) select.value = topic;
    show();
  }

  input.addEventListener("input", show);
  select.addEventListener("change", show);
  addEventListener("hashchange", follow);
  follow();
})();
