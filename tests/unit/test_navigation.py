"""One list of pages for all editions."""

from __future__ import annotations

import pytest

from macros.catalogue.faults import UsageError
from macros.catalogue.find import NotFound
from macros.pages.navigation import in_words

_NAV = ["index.md", {"Start here": ["start/index.md", {"More": ["start/more.md"]}]}]


def test_headings_are_said_in_another_language() -> None:
    shown = in_words(_NAV, {"Start here": "从这里开始", "More": "更多"})
    assert shown == ["index.md", {"从这里开始": ["start/index.md", {"更多": ["start/more.md"]}]}]


def test_a_heading_without_words_is_an_error() -> None:
    with pytest.raises(NotFound, match="'Start here'; did you mean 'Start her'"):
        in_words(_NAV, {"Start her": "从这里开始", "More": "更多"})


def test_words_for_no_heading_are_an_error() -> None:
    with pytest.raises(UsageError, match=r"\['Gone'\], which is not a heading"):
        in_words(_NAV, {"Start here": "从这里开始", "More": "更多", "Gone": "没有"})
