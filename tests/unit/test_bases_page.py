"""The page about bases, and the sentence about them on each pattern's page."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.faults import CatalogueError
from macros.catalogue.find import NotFound
from macros.catalogue.load import load_catalogue
from macros.pages import bases
from macros.render.labels import Translator
from tests.made.site import make_catalogue

EN = Translator("en")
YAML = """bases:
  golang:1.26:
    made_from: {folder: golang}
    also: [golang:1.26-trixie]
    differs:
      - plain words
      - {facts: [has.hg], why: no Mercurial}
      - {shown_by: {run: ls /x, prints: y}, why: another file}
  busybox:1.37: {made_from: {folder: busybox}, differs: [x]}
"""
CONTRACTS = """contracts:
  golang:1.26: {source: somewhere, date: 2026-01-02, libc: glibc, absent: [python3], env: {A: b}}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_catalogue(tmp_path)
    (tmp_path / bases.FOLDER).mkdir(parents=True)
    (tmp_path / bases.FOLDER / "bases.yaml").write_text(YAML)
    (tmp_path / bases.FOLDER / "contracts.yaml").write_text(CONTRACTS)
    return tmp_path


def test_each_difference_says_how_it_is_seen(root: Path) -> None:
    page = bases.bases_table(load_catalogue(root), EN)
    assert "## `golang:1.26` { #golang-1-26 }" in page
    assert "- plain words\n- no Mercurial (`has.hg`)\n- another file (`ls /x`)" in page
    assert "2026-01-02" in page
    assert "| `absent` | `python3` |" in page


def test_patterns_on_a_base_are_counted_from_their_dockerfiles(root: Path) -> None:
    catalogue = load_catalogue(root)
    rows = bases.load_bases(root)
    assert {p.id for p in bases.touched(catalogue, "golang:1.26", rows["golang:1.26"])} == {
        "copy-lock-first",
        "serve-it",
    }
    assert bases.touched(catalogue, "busybox:1.37", rows["busybox:1.37"]) == []
    assert "| [`golang:1.26`](#golang-1-26) | 3 | 2 |" in bases.bases_overview(catalogue, EN)


def test_a_patterns_page_links_each_stand_in_to_its_differences(root: Path) -> None:
    note = bases.standins_note(load_catalogue(root), ["golang:1.26-trixie", "gone:1"], EN)
    assert "[`golang:1.26-trixie`](/reference/bases.md#golang-1-26), `gone:1`" in note


def test_a_page_without_contracts_is_an_error(root: Path) -> None:
    (root / bases.FOLDER / "contracts.yaml").unlink()
    with pytest.raises(NotFound, match=r"contracts\.yaml holds no contract"):
        bases.bases_table(load_catalogue(root), EN)


def test_a_base_that_stands_twice_is_a_fault(root: Path) -> None:
    bases.check_bases(root)
    file = root / bases.FOLDER / "bases.yaml"
    file.write_text(file.read_text() + "bases: {}\n")
    with pytest.raises(CatalogueError, match=r"bases\.yaml: bases.*stands twice"):
        bases.check_bases(root)
