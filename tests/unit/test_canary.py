"""The comparison of two builders' pages: what a reader would miss is told, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site.canary import compare, copy_sources, missing, read
from tests.made.site import make_checkout

PAGE = """<html><head><title>A page</title><meta name="description" content="Of words">
<link rel="canonical" href="https://docs.example/a/"></head>
<body><nav><a href="x/">Elsewhere</a></nav><article><h1 id="top">Words<svg><title>mark</title></svg></h1>
<p>Some <a href="b/">words</a> &amp; more.<br>End</p><script>code()</script></article></body></html>"""


def test_the_same_page_in_other_markup_is_the_same() -> None:
    other = PAGE.replace("<br>", "\n<br/>\n").replace('href="b/"', "class=x href='./b/'").replace("code()", "other()")
    assert list(missing(read(PAGE), read(other.replace("Elsewhere", "Menu")))) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Some", "Few", "text: 'Some words & more. End' became 'Few words & more. End'"),
        ("End", "", "text: 'End' became ''"),
        ('id="top"', "", "anchors: top of 1 are gone"),
        ('href="b/"', 'href="c/"', "links: b/ of 1 lead elsewhere or are gone"),
        ("A page", "Page", "title: 'A page' became 'Page'"),
        ("Of words", "", "description: 'Of words' became ''"),
        ("https://docs.example/a/", "/", "canonical: 'https://docs.example/a/' became '/'"),
    ],
)
def test_what_is_missed_is_told(old: str, new: str, told: str) -> None:
    assert list(missing(read(PAGE), read(PAGE.replace(old, new)))) == [told]


def test_pages_that_only_one_has_are_told(tmp_path: Path) -> None:
    for name in ("old/a", "old/b", "new/b", "new/c"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(PAGE)
    assert compare(tmp_path / "old", tmp_path / "new") == ["a/index.html: is missing", "c/index.html: is new"]


def test_what_has_to_be_written_otherwise_is_told(tmp_path: Path) -> None:
    root = make_checkout(tmp_path / "checkout")
    told = copy_sources(root, tmp_path / "copy")
    assert told == ["mkdocs.yml: `!relative $config_dir` isn't known and was written as `.`"]
    assert "!relative" not in (tmp_path / "copy/mkdocs.yml").read_text()
    assert (tmp_path / "copy/snippets/copy-lock-first/Dockerfile").exists()
