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
  // The label that opens the menu becomes a button: keyboards reach it, and it says whether the menu is open.
  const drawer = document.getElementById("__drawer");
  const label = document.querySelector(".md-header__button[for=__drawer]");
  const menu = document.querySelector(".md-sidebar--primary");
  const narrow = matchMedia("(max-width: 76.234375em)"); // as the theme has it
  if (drawer && label) {
    const burger = Object.assign(document.createElement("button"), {
      type: "button",
      className: `${label.className} bp-menu`,
    });
    burger.append(...label.childNodes);
    burger.addEventListener("click", () => drawer.click());
    label.replaceWith(burger);
    const follow = () => {
      burger.setAttribute("aria-expanded", String(drawer.checked));
      if (menu) menu.inert = narrow.matches && !drawer.checked; // its links are outside of the page until it's open
    };
    drawer.addEventListener("change", follow);
    narrow.addEventListener("change", follow);
    follow();
  }
  addEventListener("keydown", (event) => { // Space presses the button for colors, as Enter does in the theme
    const pressed = event.target instanceof Element ? event.target.closest("label.md-header__button") : null;
    if (!pressed || event.key !== " ") return;
    event.preventDefault();
    pressed.click();
  });
  addEventListener("hashchange", reveal);
  addEventListener("load", reveal);
  mend(document);
  new MutationObserver(() => mend(document)).observe(document.querySelector("article") ?? document.body, {
    childList: true,
    subtree: true,
  });
})();
