/* Mends for what the theme's script makes: readers by ear or by keyboard need names and focus where it gives none. */

(() => {
  const mend = (root) => {
    root.querySelectorAll(".md-code__nav").forEach((bar, number) => { // a landmark for each block: names them apart
      const file = bar.closest(".highlight")?.querySelector(".filename")?.textContent ?? "";
      bar.setAttribute("aria-label", `${file} ${number + 1}`.trim());
    });
    for (const bar of root.querySelectorAll(".tabbed-labels, .highlight pre > code")) bar.tabIndex = 0; // they scroll
  };
  // The theme trims what it copies; a file is copied byte for byte. The theme asks the button for a text first, so this
  // gives it one, before the theme hears of the click.
  addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-clipboard-target]") : null;
    const block = button?.closest("[data-file], [data-part]");
    const text = block?.querySelector("pre > code")?.textContent;
    if (text) button.dataset.clipboardText = "open" in block.dataset ? text.replace(/\n$/, "") : text;
  }, true);
  function reveal() { // a link to something in a tab that is not the open one: #variant-before
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const tab = target && target.closest(".tabbed-block");
    if (!tab) return;
    const set = tab.closest(".tabbed-set");
    const number = [...tab.parentElement.children].indexOf(tab);
    set.querySelectorAll(":scope > input")[number].click();
    set.scrollIntoView();
  }
  for (const line of document.querySelectorAll(".bp-take code[data-archive]")) { // the build knew no address, this page does
    if (!location.protocol.startsWith("http")) continue;
    line.textContent = `curl -fsSL ${new URL(line.dataset.archive, location.href)} | tar xz`;
    line.parentElement.hidden = false;
  }
  addEventListener("hashchange", reveal);
  addEventListener("load", reveal);
  mend(document);
  new MutationObserver(() => mend(document)).observe(document.querySelector("article") ?? document.body, {
    childList: true,
    subtree: true,
  });
})();
