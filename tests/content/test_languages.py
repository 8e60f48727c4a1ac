"""Two editions of one site: the same pages, in the same order, each in its language."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from macros.places import ROOT

_GENERATED = ("snippets/", "examples/")


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose own tags mean nothing here."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def _pages(language: str) -> set[str]:
    found = {p.relative_to(ROOT / "docs" / language).as_posix() for p in (ROOT / "docs" / language).rglob("*.md")}
    return {name for name in found if not name.startswith(_GENERATED)}


def _listed(nav: list[Any]) -> list[str]:
    names: list[str] = []
    for entry in nav:
        names += [entry] if isinstance(entry, str) else [name for part in entry.values() for name in _listed(part)]
    return names


def test_every_page_exists_in_both_languages() -> None:
    assert _pages("en")
    alone = _pages("en") ^ _pages("zh")
    assert not alone, f"{alone} exists in one language only: write it under docs/en and docs/zh"


def test_both_editions_list_the_same_pages_in_the_same_order() -> None:
    navs = [_listed(yaml.load((ROOT / name).read_text(), _Loader)["nav"]) for name in ("mkdocs.yml", "mkdocs.zh.yml")]
    assert navs[0] == navs[1], "`nav` of mkdocs.yml and of mkdocs.zh.yml must list the same pages in the same order"
    assert {name for name in navs[0] if not name.startswith(_GENERATED)} == _pages("en")


@pytest.mark.parametrize("page", sorted(_pages("en")))
def test_a_page_calls_the_same_macros_in_both_languages(page: str) -> None:
    """Words differ; what is shown and proven does not. Subheadings of cards are words."""
    texts = [(ROOT / "docs" / language / page).read_text() for language in ("en", "zh")]
    calls = [sorted(re.findall(r"\[\[ (?!patterns\()(.*?) \]\]", text, re.S)) for text in texts]
    assert calls[0] == calls[1]


@pytest.mark.parametrize("page", sorted(_pages("zh")))
def test_a_chinese_page_is_in_chinese(page: str) -> None:
    text = (ROOT / "docs/zh" / page).read_text()
    assert len(re.findall(r"[\u4e00-\u9fff]", text)) > 30


_SMALL = 400  # words of prose that a chapter has at least
_CHAPTERS = sorted(
    name for name in _pages("en") if "/" in name and not name.endswith("index.md") and not name.startswith("reference/")
)


@pytest.mark.parametrize("page", _CHAPTERS)
def test_a_chapter_teaches(page: str) -> None:
    """Prose, Dockerfiles from patterns, and sentences that lead to their proof."""
    text = re.sub(r"^---\n.*?\n---\n", "", (ROOT / "docs/en" / page).read_text(), flags=re.S)
    prose = re.sub(r"\[\[.*?\]\]|^\|[^\n]*$|<svg.*?</svg>", " ", text, flags=re.S | re.M)
    floor = 150 if page.startswith("start/") else _SMALL
    assert len(re.findall(r"[\w'’-]+", prose)) >= floor
    blocks = re.findall(r"\[\[ (?:dockerfile|stage|instruction|compare_variants|file)\(", text)
    assert len(blocks) >= (1 if page.startswith("start/") else 2)
    assert "[[ proof(" in text
