"""The finder as a reader uses it: filters, text, order, address, keyboard, phone, no script."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.catalogue.model import Catalogue
from macros.pages.finder import FACETS, listed_options, size_of, values_of
from tests.browser.serving import Served


def opened(page: Page, served: Served, query: str = "", root: str = "") -> Page:
    page.goto(f"{served.url}{root}finder/{query}")
    page.locator(".bp-finder[data-ready]").wait_for()
    return page


def shown(page: Page) -> list[str]:
    """Keys of the patterns in view, in order."""
    keys: list[str] = page.eval_on_selector_all(
        ".bp-finder li[data-key]", "all => all.filter(li => !li.hidden).map(li => li.dataset.key)"
    )
    return keys


def having(catalogue: Catalogue, **wanted: str) -> set[str]:
    listed = listed_options(catalogue)
    return {
        p.key
        for p in catalogue.patterns.values()
        if all(value in values_of(catalogue, p, listed)[facet] for facet, value in wanted.items())
    }


def test_everything_is_there_under_its_topic(page: Page, served: Served, catalogue: Catalogue) -> None:
    opened(page, served)
    assert set(shown(page)) == {p.key for p in catalogue.patterns.values()}
    for group in page.locator(".bp-finder__group").all()[:5]:
        topic = str(group.locator("h2").get_attribute("id")).removeprefix("topic-")
        keys = group.locator("li").evaluate_all("all => all.map(li => li.dataset.key)")
        assert keys
        assert all(catalogue.patterns[key.split("/")[1]].topics[0] == topic for key in keys)


def test_filters_combine_and_count(page: Page, served: Served, catalogue: Catalogue) -> None:
    opened(page, served)
    box = page.locator('.bp-facet input[name="language"][value="python"]')
    label = page.locator(".bp-facet label", has=page.locator('input[name="language"][value="python"]'))
    wanted = having(catalogue, language="python")
    expect(label.locator("small")).to_have_text(str(len(wanted)))
    box.check()
    assert set(shown(page)) == wanted
    topic = next(t for t in catalogue.topics if len(wanted) > len(having(catalogue, language="python", topic=t)) > 1)
    both = having(catalogue, language="python", topic=topic)
    other = page.locator(f'.bp-facet input[name="topic"][value="{topic}"]')
    expect(
        page.locator(".bp-facet label", has=page.locator(f'input[name="topic"][value="{topic}"]')).locator("small")
    ).to_have_text(str(len(both)))
    other.evaluate("box => box.click()")
    assert set(shown(page)) == both
    expect(page.locator(".bp-finder [role=status]")).to_contain_text(str(len(both)))
    assert f"topic={topic}" in page.url
    assert "language=python" in page.url
    page.reload()
    page.locator(".bp-finder[data-ready]").wait_for()
    assert set(shown(page)) == both
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".bp-finder [role=status]")).to_contain_text(str(len(catalogue.patterns)))


@pytest.mark.parametrize("facet", [name for name, _ in FACETS])
def test_every_facet_filters(facet: str, page: Page, served: Served, catalogue: Catalogue) -> None:
    listed = listed_options(catalogue)
    values = sorted({v for p in catalogue.patterns.values() for v in values_of(catalogue, p, listed)[facet]})
    assert values
    value = values[len(values) // 2]
    opened(page, served, "?" + page_query(facet, value))
    assert set(shown(page)) == having(catalogue, **{facet: value})


def page_query(facet: str, value: str) -> str:
    return urlencode({facet: value})


def test_sorted_by_size_and_limited(page: Page, served: Served, catalogue: Catalogue) -> None:
    opened(page, served, "?sort=size&smaller=50")
    sizes = [size_of(catalogue.patterns[key.split("/")[1]]) for key in shown(page)]
    assert sizes
    assert all(size is not None and size < 50e6 for size in sizes)
    assert sizes == sorted(sizes, key=lambda size: size or 0)


def test_text_ranks(page: Page, served: Served) -> None:
    opened(page, served)
    page.get_by_label("Words").fill("pip cache")
    page.wait_for_function("() => location.search.includes('pip')")
    expect(page.locator(".bp-finder li[data-key]:visible").first).to_contain_text("pip")


def test_nothing_is_said(page: Page, served: Served) -> None:
    opened(page, served, "?q=qqqqqq")
    assert shown(page) == []
    expect(page.locator(".bp-finder__list .bp-none")).to_be_visible()


def test_by_keyboard(page: Page, served: Served) -> None:
    opened(page, served)
    box = page.locator('.bp-facet input[name="kind"][value="error"]')
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    assert shown(page)
    assert all("/error-" in key for key in shown(page))


def test_on_a_phone_filters_are_folded(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = opened(context.new_page(), served)
    expect(page.locator('.bp-facet input[name="kind"]').first).to_be_hidden()
    page.locator(".bp-finder__facets > summary").click()
    expect(page.locator('.bp-facet input[name="kind"]').first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_without_scripts_it_is_the_list(browser: Browser, served: Served, catalogue: Catalogue) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.url + "finder/")
    assert page.locator(".bp-finder li a:visible").count() == len(catalogue.patterns)
    expect(page.locator(".bp-finder__form")).to_be_hidden()
    context.close()


def test_in_chinese(page: Page, site: Path, served: Served, catalogue: Catalogue) -> None:
    opened(page, served, "?topic=secrets", "zh/")
    assert set(shown(page)) == having(catalogue, topic="secrets")
    facets = json.loads((site / "search/zh/finder.json").read_text())["facets"]
    expect(page.locator(".bp-facet summary").first).to_have_text(facets[0]["name"])
