"""Light and dark, with and without scripts, for eyes and for other senses."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from macros.catalogue.model import Catalogue
from macros.pages.compare import ordered
from macros.places import ROOT
from tests.browser.serving import Served


def sample(catalogue: Catalogue) -> list[str]:
    """One page of each kind; the pattern with most variants, and one whose build fails."""
    patterns = list(catalogue.patterns.values())
    rich = max(patterns, key=lambda p: len(p.variants))
    failing = [p for p in patterns if any(v.fails for v in p.variants.values())][:1]
    return [
        "",
        "instructions/",
        "optimization/build-cache/",
        "finder/",
        "reference/claims/",
        *(p.key + "/" for p in [rich, *failing]),
    ]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(scheme: str, width: int, browser: Browser, served: Served, catalogue: Catalogue) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    faults = []
    for path in sample(catalogue):
        page.goto(served.url + path)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for fault in Axe().run(page).response["violations"]:
            where = "; ".join(str(node["target"]) for node in fault["nodes"][:3])
            faults.append(f"{path or 'home'}: {fault['id']} ({len(fault['nodes'])}): {where}")
    context.close()
    assert not faults


def test_the_reader_chooses_colours(page: Page, served: Served) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(served.url)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("label[for^=__palette]:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.goto(served.url + "security/")
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_a_chip_of_a_topic_without_a_page_filters(page: Page, served: Served, catalogue: Catalogue) -> None:
    topic = next(t for t in catalogue.topics.values() if t.page is None and catalogue.on_topic(t.id))
    page.goto(served.url + catalogue.on_topic(topic.id)[0].key + "/")
    page.locator(".bp-chips a", has_text=topic.title.en).click()
    page.locator(".bp-finder[data-ready]").wait_for()
    rows = page.locator(".bp-finder li[data-key]:visible")
    expect(rows).to_have_count(len(catalogue.on_topic(topic.id)))


def test_without_scripts(browser: Browser, served: Served, catalogue: Catalogue) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.url)
    page.locator(".bp-search-button").click()
    page.wait_for_url("**/finder/")
    assert page.locator(".bp-finder li[data-key]").count() == len(catalogue.patterns)
    context.close()


def test_a_link_to_a_variant_opens_its_tab(page: Page, served: Served, catalogue: Catalogue) -> None:
    pattern = next(p for p in catalogue.patterns.values() if len(p.variants) > 1)
    name = ordered(pattern)[1].name
    page.goto(f"{served.url}{pattern.key}/#variant-{name}")
    expect(page.locator(".tabbed-block").nth(1)).to_be_visible()
    expect(page.locator(".tabbed-block").nth(0)).to_be_hidden()


# Declarations of our style sheets that this browser doesn't know: misspelled, or too new to rely on.
UNKNOWN = """(sheets) => sheets.flatMap(([name, css]) => [
  ...css.replace(/\\/\\*[^]*?\\*\\//g, "").matchAll(/[{;]\\s*([a-z-]+)\\s*:\\s*([^;{}]+)(?=[;}])/g)
].filter(([, property, value]) => !CSS.supports(property, value.replace(/!important/, "").trim()))
 .map(([, property, value]) => `${name}: ${property}: ${value}`))"""


def test_the_browser_knows_every_declaration(page: Page) -> None:
    sheets = [[p.name, p.read_text()] for p in sorted((ROOT / "docs/theme").rglob("*.css"))]
    assert len(sheets) >= 5
    assert page.evaluate(UNKNOWN, sheets) == []


def test_an_unknown_declaration_is_seen(page: Page) -> None:
    css = "a { colour: red; color: var(--x); gap: 1px !important; margin: 3 }"
    assert page.evaluate(UNKNOWN, [["x.css", css]]) == ["x.css: colour: red", "x.css: margin: 3 "]


def test_the_menu_on_a_phone_is_a_button(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(served.url + "security/")
    button = page.get_by_role("button", name="Navigation")
    inside = page.locator(".md-sidebar--primary a").first
    expect(button).to_have_attribute("aria-expanded", "false")
    assert inside.evaluate("a => Boolean(a.closest('[inert]'))"), "links that nobody sees take no focus"
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-expanded", "true")
    assert not inside.evaluate("a => Boolean(a.closest('[inert]'))")
    context.close()


def test_space_chooses_colors(page: Page, served: Served) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(served.url)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("label[for^=__palette]:visible").focus()
    page.keyboard.press("Space")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


# What moves by itself while a page loads: https://web.dev/articles/cls. Below a thousandth it's a part of the header that
# arrived in two packets, and reports round it to 0.
SHIFT = """() => { window.moved = []; new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    if (value < 0.001) continue;
    const rect = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
    const one = ({ node, previousRect, currentRect }) =>
      `${node?.nodeName}.${node?.className} from ${rect(previousRect)} to ${rect(currentRect)}`;
    window.moved.push(`${value.toFixed(4)} ${sources.map(one).join(", ")}`);
  }
}).observe({ type: "layout-shift", buffered: true }); }"""


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(width: int, browser: Browser, served: Served, catalogue: Catalogue) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script(f"({SHIFT})()")
    slow = context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 50, "downloadThroughput": 500_000, "uploadThroughput": 500_000},
    )
    moved = []
    for path in sample(catalogue):
        page.goto(served.url + path, wait_until="networkidle")
        page.wait_for_timeout(300)
        moved += [f"{path or 'home'}: {shift}" for shift in page.evaluate("window.moved")]
    context.close()
    assert not moved
