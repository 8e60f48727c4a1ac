"""Search as a reader does it: typed into a browser, with the keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from macros.catalogue.model import Catalogue
from tests.browser.serving import PREFIX, Served

# Plain words, and the pages of which one must come first.
QUERIES = {
    "failed to calculate checksum": ["snippets/error-copy-not-found"],
    "copy lock file first": ["snippets/copy-lockfile-first"],
    "copy lockfile": ["snippets/copy-lockfile-first"],
    "ARG before FROM": ["snippets/arg-before-from"],
    "multi-stage": ["optimization/multi-stage"],
    "non-root": ["security/non-root", "snippets/user-non-root"],
    "HEALTHCHECK": ["instructions/healthcheck"],
}


def ask(page: Page, words: str) -> list[str]:
    """Type into the open dialog and wait for the answer; returns paths of results, best first."""
    page.locator("dialog.bp-search input").fill(words)
    page.wait_for_function("words => document.querySelector('dialog.bp-search').dataset.answered === words", arg=words)
    failed = page.evaluate("JSON.parse(document.querySelector('dialog.bp-search').dataset.words).search_failed")
    assert page.locator(".bp-search__status").inner_text() != failed
    paths: list[str] = page.eval_on_selector_all("dialog.bp-search [role=option]", "all => all.map(a => a.pathname)")
    return paths


def found(page: Page, words: str) -> list[str]:
    """As `ask`, as paths below the site's root: snippets/copy-link."""
    return [path.split(PREFIX)[-1].strip("/") for path in ask(page, words)]


def takes_keys(page: Page) -> None:
    """The search field is where typing goes. Not `to_be_focused`, which asks for the window's focus as well: a headless
    one was once seen to have none."""
    page.wait_for_function("() => document.activeElement?.matches('dialog.bp-search input')", timeout=20_000)


def opened(page: Page, served: Served, path: str = "") -> Page:
    page.goto(served.url + path)
    page.bring_to_front()
    page.keyboard.press("/")
    takes_keys(page)
    return page


def test_queries_bring_the_right_page_first(page: Page, served: Served) -> None:
    opened(page, served)
    first = {words: found(page, words)[:1] for words in QUERIES}
    assert not {words: got for words, got in first.items() if not set(got) & set(QUERIES[words])}


WORDS = re.compile(r"/search/en/\d+\.json$")


@pytest.mark.parametrize(
    "lost", ["**/search/en/core.json", WORDS, "**/search/en/lines/*.json"], ids=["core", "words", "lines"]
)
def test_a_lost_connection_is_forgiven(page: Page, served: Served, lost: str | re.Pattern[str]) -> None:
    page.context.route(lost, lambda route: route.abort(), times=1)
    opened(page, served)
    assert found(page, "HEALTHCHECK")[:1] == ["instructions/healthcheck"]


def test_two_queries_at_once_answer_the_second(page: Page, served: Served) -> None:
    """The first is still being answered, its files late, when the second is typed."""
    opened(page, served)

    waiting: list[Route] = []
    page.context.route(WORDS, lambda route: waiting.append(route), times=1)
    page.locator("dialog.bp-search input").fill("STOPSIGNAL")
    page.wait_for_timeout(200)
    assert found(page, "HEALTHCHECK")[:1] == ["instructions/healthcheck"]
    assert waiting
    for route in waiting:
        route.continue_()
    page.wait_for_timeout(300)
    expect(page.locator("dialog.bp-search [role=option]").first).to_contain_text("HEALTHCHECK")


def test_no_old_answer_stands_when_search_fails(page: Page, served: Served) -> None:
    opened(page, served)
    assert ask(page, "HEALTHCHECK")
    page.context.route(WORDS, lambda route: route.abort())
    failed = page.evaluate("JSON.parse(document.querySelector('dialog.bp-search').dataset.words).search_failed")
    page.locator("dialog.bp-search input").fill("STOPSIGNAL")
    expect(page.locator(".bp-search__status")).to_have_text(failed, timeout=30_000)
    expect(page.locator("dialog.bp-search [role=option]")).to_have_count(0)


def test_a_result_says_what_it_is_and_where_the_words_stand(page: Page, served: Served, catalogue: Catalogue) -> None:
    opened(page, served)
    assert found(page, "sharing=locked")
    first = page.locator("dialog.bp-search [role=option]").first
    expect(first.locator(".bp-search__kind")).not_to_be_empty()
    expect(first.locator(".bp-search__excerpt")).not_to_be_empty()
    expect(first.locator(".bp-search__line")).to_contain_text("locked", ignore_case=True)
    expect(first.locator(".bp-search__line mark").first).to_be_visible()


def test_before_typing_there_are_recent_and_suggested_searches(page: Page, served: Served) -> None:
    opened(page, served)
    hints = page.locator(".bp-search__hints button")
    assert hints.count() > 3
    ask(page, "tini")
    page.keyboard.press("Enter")
    page.wait_for_url("**/snippets/**")
    page.keyboard.press("/")
    hints.filter(has_text="tini").click()
    expect(page.locator("dialog.bp-search input")).to_have_value("tini")
    expect(page.locator("dialog.bp-search [role=option]").first).to_be_visible()


def test_an_address_can_ask(page: Page, served: Served) -> None:
    page.goto(served.url + "?q=cosign")
    expect(page.locator("dialog.bp-search [role=option]").first).to_contain_text("Sign")


def test_arrows_enter_and_escape(page: Page, served: Served) -> None:
    opened(page, served, "security/secrets/")
    dialog = page.locator("dialog.bp-search")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    expect(dialog).to_be_visible()
    results = ask(page, "secret")
    assert len(results) > 1
    chosen = dialog.locator("[aria-selected=true]")
    expect(chosen).to_have_js_property("pathname", results[0])
    page.keyboard.press("ArrowDown")
    expect(chosen).to_have_js_property("pathname", results[1])
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_js_property("pathname", results[-1])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{results[1]}")


def test_kinds_are_shown_and_filter(page: Page, served: Served) -> None:
    opened(page, served)
    ask(page, "secret")
    dialog = page.locator("dialog.bp-search")
    kinds = dialog.locator(".bp-search__kind")
    assert {"Pattern", "Topic"} <= set(kinds.all_inner_texts())
    dialog.get_by_role("button", name="Pattern").click()
    expect(kinds.filter(has_text="Topic")).to_have_count(0)
    assert set(kinds.all_inner_texts()) == {"Pattern"}


def test_what_is_not_there_is_said(page: Page, served: Served) -> None:
    opened(page, served)
    assert ask(page, "qqqqqq") == []
    expect(page.locator(".bp-search__status")).to_contain_text("qqqqqq")


def test_a_pasted_error_finds_its_page(page: Page, served: Served) -> None:
    opened(page, served)
    words = (
        "ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum "
        'of ref 4f2z8q::k3x9: "/config.toml": not found'
    )
    assert "snippets/error-copy-not-found" in found(page, words)[:3]


def test_a_click_opens_and_a_slash_in_a_field_stays_there(page: Page, served: Served) -> None:
    page.goto(served.url + "finder/")
    field = page.get_by_label("Words")
    field.press_sequentially("a/b")
    expect(field).to_have_value("a/b")
    page.locator(".bp-search-button").click()
    takes_keys(page)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_dialog_fits(context: BrowserContext, served: Served, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 700})
    opened(page, served)
    ask(page, "cache")
    box = page.locator("dialog.bp-search").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 700
