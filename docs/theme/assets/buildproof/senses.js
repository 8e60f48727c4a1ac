/* Mends for what the theme's script makes: readers by ear or by keyboard need names and focus where it gives none. */

(() => {
  const mend = (root) => {
    for (const bar of root.querySelectorAll(".md-code__nav")) bar.setAttribute("role", "group"); // a landmark a block
    for (const bar of root.querySelectorAll(".tabbed-labels, .highlight pre > code")) bar.tabIndex = 0; // they scroll
  };
  mend(document);
  new MutationObserver(() => mend(document)).observe(document.querySelector("article") ?? document.body,
    { childList: true, subtree: true });
})();
