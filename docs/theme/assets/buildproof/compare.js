/* Any two variants of a pattern as a difference, and an address for what is chosen: #variant-<name>, #diff-<old>-to-<new>.
   Without this script the page shows the difference that the authors chose. */

/* Lines that stay, go and come, in order: the longest common subsequence stays. */
export function difference(old, now) {
  const length = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      length[i][j] = old[i] === now[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const rows = [];
  let i = 0, j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      rows.push([" ", old[i]]);
      i++;
      j++;
    } else if (i < old.length && (j === now.length || length[i + 1][j] >= length[i][j + 1])) rows.push(["-", old[i++]]);
    else rows.push(["+", now[j++]]);
  }
  return rows;
}

function start(box) {
  const variants = JSON.parse(box.dataset.variants); // [name, title, file]
  const [before, after] = box.querySelectorAll("select");
  const lines = box.querySelector(".bp-diff__lines");
  const names = box.querySelector(".bp-diff__names");
  const text = (file) => {
    const code = document.querySelector(`.tabbed-set [data-file="${CSS.escape(file)}"] pre > code`);
    return (code?.textContent ?? "").replace(/\n$/, "").split("\n");
  };
  const of = (name) => variants.find((one) => one[0] === name);

  function show() {
    const [old, now] = [of(before.value), of(after.value)];
    names.querySelector(".old").textContent = `− ${old[1]}`;
    names.querySelector(".new").textContent = `+ ${now[1]}`;
    lines.replaceChildren(
      ...difference(text(old[2]), text(now[2])).map(([sign, line]) => {
        const row = document.createElement({ "-": "del", "+": "ins", " ": "span" }[sign]);
        row.className = "line";
        const mark = document.createElement("i");
        mark.textContent = sign === "-" ? "−" : sign;
        row.append(mark, line);
        return row;
      }),
    );
  }

  function choose() {
    show();
    history.replaceState(null, "", `#diff-${before.value}-to-${after.value}`);
  }

  function follow() {
    const wanted = location.hash.match(/^#diff-(.+)-to-(.+)$/);
    if (!wanted || !of(wanted[1]) || !of(wanted[2])) return;
    [before.value, after.value] = [wanted[1], wanted[2]];
    show();
    box.scrollIntoView();
  }

  for (const select of [before, after]) select.addEventListener("change", choose);
  box.querySelector(".bp-any__swap").addEventListener("click", () => {
    [before.value, after.value] = [after.value, before.value];
    choose();
  });
  box.querySelector(".bp-any__choose").hidden = false;
  addEventListener("hashchange", follow);
  follow();
}

if (globalThis.document) {
  for (const box of document.querySelectorAll(".bp-any")) start(box);
  for (const input of document.querySelectorAll(".tabbed-set > input")) {
    input.addEventListener("change", (event) => {
      if (!event.isTrusted) return;
      const set = input.parentElement;
      const at = [...set.querySelectorAll(":scope > input")].indexOf(input);
      const block = set.querySelectorAll(":scope > .tabbed-content > .tabbed-block")[at];
      const anchor = block?.querySelector('[id^="variant-"]');
      if (anchor) history.replaceState(null, "", `#${anchor.id}`);
    });
  }
}
