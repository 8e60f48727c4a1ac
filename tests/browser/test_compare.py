"""Any two variants beside each other, and an address for each choice."""

from __future__ import annotations

import difflib
import json
import subprocess

import pytest
from playwright.sync_api import Page, expect

from macros.catalogue.model import Catalogue, Pattern
from macros.pages.comparison import comparable
from macros.places import ROOT
from tests.browser.serving import Served
from tests.browser.test_rank import node

COMPARE = ROOT / "docs/theme/assets/buildproof/compare.js"


def rich(catalogue: Catalogue) -> Pattern:
    """A pattern with a bad twin and at least one more Dockerfile."""
    return next(p for p in catalogue.patterns.values() if "before" in p.variants and len(comparable(p)) > 2)


def rows_of(page: Page) -> list[str]:
    rows: list[str] = page.eval_on_selector_all(
        ".bp-any .bp-diff__lines .line",
        "all => all.map(r => ({INS: '+', DEL: '-', SPAN: ' '})[r.tagName] + r.lastChild.textContent)",
    )
    return rows


@pytest.mark.parametrize("root", ["", "zh/"])
def test_any_two_variants(root: str, page: Page, served: Served, catalogue: Catalogue) -> None:
    pattern = rich(catalogue)
    choices = comparable(pattern)
    old, new = choices[-1], choices[0]
    page.goto(f"{served.url}{root}{pattern.key}/")
    selects = page.locator(".bp-any select")
    selects.nth(0).select_option(old.name)
    selects.nth(1).select_option(new.name)
    shown = rows_of(page)
    before, after = old.dockerfile.text.splitlines(), new.dockerfile.text.splitlines()
    assert [row[1:] for row in shown if row[0] != "+"] == before
    assert [row[1:] for row in shown if row[0] != "-"] == after
    address = page.url
    assert address.endswith(f"#diff-{old.name}-to-{new.name}")
    page.goto("about:blank")
    page.goto(address)
    expect(selects.nth(0)).to_have_value(old.name)
    assert rows_of(page) == shown
    page.locator(".bp-any__swap").click()
    assert [row[1:] for row in rows_of(page) if row[0] != "-"] == before


def test_a_chosen_tab_has_an_address(page: Page, served: Served, catalogue: Catalogue) -> None:
    pattern = rich(catalogue)
    page.goto(f"{served.url}{pattern.key}/")
    page.locator(".tabbed-labels label").nth(1).click()
    page.wait_for_function("() => location.hash.startsWith('#variant-')")
    block = page.locator(".tabbed-block:visible").first
    assert block.locator(page.url.split("/")[-1]).count() == 1


def test_the_difference_is_as_short_as_it_can_be(catalogue: Catalogue) -> None:
    """Against Python's: no line more than needed goes or comes."""
    pairs = [
        [p.variants["before"].dockerfile.text.split("\n"), p.variants["default"].dockerfile.text.split("\n")]
        for p in list(catalogue.patterns.values())[::5]
        if {"before", "default"} <= p.variants.keys()
    ]
    program = (
        f"const {{ difference }} = await import({json.dumps(COMPARE.as_uri())});"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "console.log(JSON.stringify(JSON.parse(text).map(([a, b]) => difference(a, b))));"
    )
    done = subprocess.run(
        [node(), "--input-type=module", "-e", program],
        input=json.dumps(pairs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert pairs
    for (old, new), rows in zip(pairs, json.loads(done.stdout), strict=True):
        assert [line for sign, line in rows if sign != "+"] == old
        assert [line for sign, line in rows if sign != "-"] == new
        same = sum(m.size for m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
        assert sum(sign == " " for sign, _ in rows) >= same
