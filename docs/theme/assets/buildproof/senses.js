/* Mends for what the theme's script makes: readers by ear or by keyboard need names and focus where it gives none. */

(() => {
  const mend = (root) => {
    root.querySelectorAll(".md-code__nav").forEach((bar, number) => { // a landmark for each block: names them apart
      const file = bar.closest(".highlight")?.querySelector(".filename")?.textContent ?? "";
      bar.setAttribute("aria-label", `${file} ${number + 1}`.trim());
    });
    for (const bar of root.querySelectorAll(".tabbed-labels, .highlight pre > code")) bar.tabIndex = 0; // they scroll
  };
  function reveal() { // a link to something in a tab that is not the open one: #variant-before
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const tab = target && target.closest(".tabbed-block");
    if (!tab) return;
    const set = tab.closest(".tabbed-set");
    const number = [...tab.parentElement.children].indexOf(tab);
    set.querySelectorAll(":scope > input")[number].click();
    set.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  addEventListener("load", reveal);
  mend(document);
  new MutationObserver(() => mend(document)).observe(document.querySelector("article") ?? document.body,
    { childList: true, subtree: true });
})();
