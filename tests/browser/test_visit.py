"""Every page in a browser: nothing fetched elsewhere, nothing lost, nothing too wide for a phone; and what the copy
button puts on the clipboard is the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.catalogue.model import Catalogue
from macros.places import ROOT
from tests.browser.markup import pages
from tests.browser.serving import Served, serve

PARTS = 4  # so that several workers share the work
NARROW = 390

_COPY = """async () => {
  document.querySelectorAll("details").forEach((d) => { d.open = true; }); // what is folded has no button to press
  const found = [];
  for (const block of document.querySelectorAll("[data-file]")) {
    let button = null; // the theme adds it after the page has loaded
    for (let tries = 0; tries < 50 && !(button = block.querySelector("[data-clipboard-target]")); tries++)
      await new Promise((done) => setTimeout(done, 100));
    if (!button) { found.push([block.dataset.file, null]); continue; }
    await navigator.clipboard.writeText("");
    button.click();
    found.push([block.dataset.file, await navigator.clipboard.readText()]);
  }
  return found;
}"""


def text_of(source: str) -> str:
    return (ROOT / source).read_bytes().decode()


def copied(page: Page) -> list[str]:
    """What is wrong with the copy buttons of the open page."""
    return [
        f"the copy button of {source} gives {got!r:.80}"
        for source, got in page.evaluate(_COPY)
        if got is None or got != text_of(source)
    ]


def too_wide(page: Page) -> list[str]:
    width = page.evaluate("document.documentElement.scrollWidth")
    return [f"is {width} px wide on a screen of {NARROW}"] if width > NARROW else []


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page(part: int, site: Path, served: Served, browser: Browser) -> None:
    context = browser.new_context(
        viewport={"width": NARROW, "height": 800}, permissions=["clipboard-read", "clipboard-write"]
    )
    asked: list[str] = []
    errors: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    found, visited = [], 0
    for path in pages(site)[part::PARTS]:
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        page.goto(served.url + name, wait_until="load")
        visited += 1
        wrong = too_wide(page) + copied(page) + errors
        wrong += [f"asks for {url}" for url in asked if not url.startswith((served.url, "data:", "blob:"))]
        found += [f"{name or 'home'}: {one}" for one in wrong]
        asked.clear()
        errors.clear()
    context.close()
    assert visited
    assert not found
    assert not served.lost, "asked for and not there"


def test_a_real_click_copies(page: Page, served: Served, catalogue: Catalogue) -> None:
    pattern = next(p for p in catalogue.patterns.values() if len(p.variants) > 1 and "default" in p.variants)
    page.goto(served.url + pattern.key + "/")
    page.locator(".tabbed-labels label").nth(1).click()
    block = page.locator(".tabbed-block:visible [data-file]").first
    block.hover()
    block.locator("[data-clipboard-target]").click()
    wanted = text_of(str(block.get_attribute("data-file")))
    assert page.evaluate("navigator.clipboard.readText()") == wanted


@pytest.mark.parametrize("lost", ["nowhere", "nowhere/", "snippets/nowhere/at/all/", "snippets/nowhere.html"])
def test_a_lost_page_finds_the_site(lost: str, page: Page, site: Path) -> None:
    """Below any path and at any depth the page for what is lost has its looks, its search and links that lead somewhere."""
    with serve(site) as served:
        answer = page.goto(served.url + lost, wait_until="load")
        assert answer is not None
        assert answer.status == 404
        assert page.evaluate("[...document.styleSheets].filter((s) => s.href).every((s) => s.cssRules.length > 0)")
        page.keyboard.press("/")
        page.locator("dialog.bp-search input").fill("cache mount")
        page.locator("dialog.bp-search ol a").first.wait_for()
        page.locator(".bp-search__close").click()
        page.locator("article a, .md-content a").first.click()
        page.wait_for_url(served.url + "reference/catalogue/")


def test_a_console_copies_its_commands_only(page: Page, served: Served, catalogue: Catalogue) -> None:
    pattern = next(p for p in catalogue.patterns.values() if p.transcripts)
    page.goto(served.url + pattern.key + "/")
    block = page.locator(".bp-console").first
    block.hover()
    block.locator("[data-clipboard-target]").click()
    lines = block.locator("code").inner_text().splitlines()
    typed = [line[2:] for line in lines if line.startswith(("$ ", "> "))]
    assert typed
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == typed
