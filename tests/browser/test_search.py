"""Search as a reader does it: typed into a browser, with the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.catalogue.claims import Fails
from macros.catalogue.model import Catalogue
from macros.catalogue.rules import load_rules, shown_by
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
# Code, and the topic that may come first in place of a pattern whose Dockerfile has it.
CODE = {
    "COPY --link": "instructions/copy",
    "--mount=type=cache": "optimization/cache-mounts",
    "--mount=type=secret": "security/secrets",
    "sharing=locked": "optimization/cache-mounts",
    "COPY --parents": "instructions/copy",
}


def ask(page: Page, words: str) -> list[str]:
    """Type into the open dialog and wait for the answer; returns paths of results, best first."""
    page.locator("dialog.bp-search input").fill(words)
    page.wait_for_function("words => document.querySelector('dialog.bp-search').dataset.answered === words", arg=words)
    failed = page.locator("dialog.bp-search").get_attribute("data-failed")
    assert page.locator(".bp-search__status").inner_text() != failed
    paths: list[str] = page.eval_on_selector_all("dialog.bp-search [role=option]", "all => all.map(a => a.pathname)")
    return paths


def found(page: Page, words: str) -> list[str]:
    """As `ask`, as paths below the site's root: snippets/copy-link."""
    return [path.split(PREFIX)[-1].strip("/") for path in ask(page, words)]


def takes_keys(page: Page) -> None:
    """The search field is where typing goes. Not `to_be_focused`, which asks for the window's focus as well: a headless
    one was once seen to have none."""
    page.wait_for_function("() => document.activeElement?.matches('dialog.bp-search input')", timeout=5_000)


def opened(page: Page, served: Served, path: str = "") -> Page:
    page.goto(served.url + path)
    page.keyboard.press("/")
    takes_keys(page)
    return page


def test_queries_bring_the_right_page_first(page: Page, served: Served) -> None:
    opened(page, served)
    first = {words: found(page, words)[:1] for words in QUERIES}
    assert not {words: got for words, got in first.items() if not set(got) & set(QUERIES[words])}


def test_code_brings_a_page_that_has_it_first(page: Page, site: Path, served: Served, catalogue: Catalogue) -> None:
    opened(page, served)
    wrong = {}
    for words, topic in CODE.items():
        showing = {
            p.key
            for p in catalogue.patterns.values()
            if words in (site / p.key / "index.html").read_text()
            or all(part in "".join(v.dockerfile.text for v in p.variants.values()) for part in words.split())
        }
        first = found(page, words)[:1]
        if not {topic, *showing} & set(first):
            wrong[words] = first
    assert not wrong


def test_every_rule_is_found_by_its_name(page: Page, served: Served, catalogue: Catalogue) -> None:
    """First comes a pattern that shows the rule, or one that is about it, or the page of all rules."""
    opened(page, served)
    wrong = {}
    rules = [rule for rule in load_rules(catalogue.root) if rule.kind == "check"]
    assert rules
    for rule in rules:
        showing = {v.pattern for v in catalogue.variants() if rule.id in v.dockerfile.text}
        showing |= {v.pattern for v in shown_by(catalogue, rule)}
        wanted = {catalogue.patterns[p].key for p in showing} | {"troubleshooting/build-checks"}
        first = found(page, rule.id)[:1]
        if not wanted & set(first):
            wrong[rule.id] = first
    assert not wrong


def test_every_error_is_found_by_its_message(page: Page, served: Served, catalogue: Catalogue) -> None:
    opened(page, served)
    wrong = {}
    errors: dict[str, set[str]] = {}
    for variant in catalogue.variants():
        for claim in (s.claim for s in variant.statements if isinstance(s.claim, Fails)):
            errors.setdefault(claim.message, set()).add(catalogue.patterns[variant.pattern].key)
    assert errors
    for message, patterns in errors.items():
        first = found(page, message)[:3]
        # A message as general as an exit code stands on many pages: one that shows it is a right answer.
        shown = {
            p.key
            for p in catalogue.patterns.values()
            if p.measured and any(message in (m.error or "") for m in p.measured.variants.values())
        }
        shown |= {
            catalogue.patterns[v.pattern].key
            for v in catalogue.variants()
            for s in v.statements
            if message in getattr(s.claim, "message", getattr(s.claim, "text", None) or "")
        }
        if not (patterns | shown) & set(first):
            wrong[message] = first
    assert not wrong


def test_every_pattern_is_found_by_its_title(page: Page, served: Served, catalogue: Catalogue) -> None:
    opened(page, served)
    wrong = {}
    for pattern in catalogue.patterns.values():
        first = found(page, pattern.title.en)[:3]
        if pattern.key not in first:
            wrong[pattern.title.en] = first
    assert not wrong


@pytest.mark.parametrize("lost", ["**/fragment/*", "**/pagefind-entry.json*", "**/wasm.*"])
def test_a_lost_connection_is_forgiven(page: Page, served: Served, lost: str) -> None:
    """Pagefind alone would fail until the page is left."""
    page.context.route(lost, lambda route: route.abort(), times=1)
    opened(page, served)
    assert found(page, "HEALTHCHECK")[:1] == ["instructions/healthcheck"]


def test_no_old_answer_stands_when_search_fails(page: Page, served: Served) -> None:
    opened(page, served)
    assert ask(page, "HEALTHCHECK")
    page.context.route("**/fragment/*", lambda route: route.abort())
    with pytest.raises(AssertionError, match="!= "):
        ask(page, "STOPSIGNAL")
    expect(page.locator("dialog.bp-search [role=option]")).to_have_count(0)


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
    page.goto(served.url + "reference/catalogue/")
    field = page.get_by_label("Filter by text")
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
