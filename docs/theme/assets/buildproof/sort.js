/* Sorts a table by the column whose heading is selected. Without this script it is a plain table. */

(() => {
  for (const table of document.querySelectorAll("table.bp-sortable")) {
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = Object.assign(document.createElement("button"), { type: "button" });
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const up = heading.getAttribute("aria-sort") !== "ascending";
        for (const other of headings) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", up ? "ascending" : "descending");
        body.append(...[...body.rows].sort((a, b) => compare(a.cells[column], b.cells[column]) * (up ? 1 : -1)));
      });
    });
  }

  /* By the value that a cell carries; cells without one come last, texts go by the alphabet. */
  function compare(a, b) {
    const [first, second] = [a, b].map((cell) => cell.querySelector("[data-value]")?.dataset.value);
    if (first !== undefined && second !== undefined) return first - second;
    if (first !== undefined || second !== undefined) return first !== undefined ? -1 : 1;
    return a.textContent.localeCompare(b.textContent);
  }
})();
