"""Light and dark, with and without scripts, for eyes and for other senses."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from macros.catalogue.model import Catalogue
from macros.pages.compare import ordered
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
        "reference/catalogue/",
        "reference/claims/",
        *(p.key + "/" for p in [rich, *failing]),
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(scheme: str, browser: Browser, served: Served, catalogue: Catalogue) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
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


def test_the_catalogue_filters(page: Page, served: Served, catalogue: Catalogue) -> None:
    page.goto(served.url + "reference/catalogue/")
    rows = page.locator(".bp-catalogue tbody tr:visible")
    expect(rows).to_have_count(len(catalogue.patterns))
    topic = next(t for t in catalogue.topics if 0 < len(catalogue.on_topic(t)) < len(catalogue.patterns))
    page.get_by_label("Filter by topic").select_option(topic)
    expect(rows).to_have_count(len(catalogue.on_topic(topic)))
    page.get_by_label("Filter by text").fill(catalogue.on_topic(topic)[0].title.en)
    expect(rows).to_have_count(1)


def test_a_chip_of_a_topic_without_a_page_filters(page: Page, served: Served, catalogue: Catalogue) -> None:
    topic = next(t for t in catalogue.topics.values() if t.page is None and catalogue.on_topic(t.id))
    page.goto(served.url + catalogue.on_topic(topic.id)[0].key + "/")
    page.locator(".bp-chips a", has_text=topic.title.en).click()
    rows = page.locator(".bp-catalogue tbody tr:visible")
    expect(rows).to_have_count(len(catalogue.on_topic(topic.id)))


def test_without_scripts(browser: Browser, served: Served, catalogue: Catalogue) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.url)
    page.locator(".bp-search-button").click()
    page.wait_for_url("**/reference/catalogue/")
    assert page.locator(".bp-catalogue tbody tr").count() == len(catalogue.patterns)
    context.close()


def test_a_link_to_a_variant_opens_its_tab(page: Page, served: Served, catalogue: Catalogue) -> None:
    pattern = next(p for p in catalogue.patterns.values() if len(p.variants) > 1)
    name = ordered(pattern)[1].name
    page.goto(f"{served.url}{pattern.key}/#variant-{name}")
    expect(page.locator(".tabbed-block").nth(1)).to_be_visible()
    expect(page.locator(".tabbed-block").nth(0)).to_be_hidden()
