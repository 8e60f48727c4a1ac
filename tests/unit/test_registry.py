"""Macros by their names, with what the site gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.model import Catalogue
from macros.pages import registry
from macros.pages.registry import Site, bind, macro
from macros.render.labels import Translator


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(Catalogue(root=tmp_path, patterns={}, topics={}), Translator("zh"))


def test_a_page_gives_what_the_site_does_not(site: Site) -> None:
    def told(catalogue: Catalogue, name: str, *more: str, labels: Translator, only: str = "-") -> str:
        return f"{catalogue.root == site.catalogue.root} {name} {more} {labels.language} {only}"

    assert bind(told, site)("a", "b", "c") == "True a ('b', 'c') zh -"
    assert bind(told, site)("a", only="x") == "True a () zh x"

    def between(catalogue: Catalogue, name: str, labels: Translator, last: str = "z") -> str:
        return name + labels.language + last

    assert bind(between, site)("a", "b") == "azhb"
    assert bind(between, site)(last="c", name="a") == "azhc"


def test_a_wrong_call_says_what_is_missing(site: Site) -> None:
    def told(catalogue: Catalogue, name: str) -> str:
        return name

    with pytest.raises(TypeError, match="'name'"):
        bind(told, site)()
    with pytest.raises(TypeError, match="too many positional arguments"):
        bind(told, site)("a", "b")


def test_two_macros_of_one_name_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_MACROS", {})

    def first() -> str:
        return ""

    def again() -> str:
        return ""

    again.__name__ = "first"
    assert macro(first) is macro(first)
    with pytest.raises(ValueError, match="two macros are called 'first'"):
        macro(again)
