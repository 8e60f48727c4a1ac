"""The built site holds what the catalogue holds, whole and without residue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.catalogue.inputs import shared_files
from macros.catalogue.model import Catalogue
from macros.places import ROOT
from macros.render import embed
from macros.render.embed import why_not_shown
from macros.site import shown
from tests.browser.markup import Block, pages, parse

_RESIDUE = re.compile(r"\[\[ ?\w+\(|\[% |-+8<-+|/{3,} (html|tab|details)|\{ [.#]\w|\{: |Macro Rendering Error")


def blocks(site: Path) -> list[tuple[str, Block]]:
    """All blocks of all pages, with the page's path."""
    return [(path.relative_to(site).as_posix(), block) for path in pages(site) for block in parse(path).blocks]


def content(source: str) -> str:
    return (ROOT / source).read_bytes().decode()


def test_every_pattern_has_its_page(site: Path, catalogue: Catalogue) -> None:
    built = {
        p.parent.relative_to(site).as_posix()
        for kind in ("snippets", "examples")
        for p in site.glob(f"{kind}/*/index.html")
    }
    assert len(catalogue.patterns) > 0
    assert built == {pattern.key for pattern in catalogue.patterns.values()}


def test_every_whole_file_is_the_file(site: Path) -> None:
    found = [(page, block) for page, block in blocks(site) if block.kind == "file"]
    assert found
    wrong = [f"{page}: {block.source}" for page, block in found if block.text != content(block.source)]
    assert not wrong


def test_every_file_of_a_pattern_is_on_its_page(site: Path, catalogue: Catalogue) -> None:
    for pattern in catalogue.patterns.values():
        there = [b.source for b in parse(site / pattern.key / "index.html").blocks if b.kind == "file"]
        files = {v.path for v in pattern.variants.values()} | set(shared_files(pattern.folder))
        wanted = {p.relative_to(ROOT).as_posix() for p in files if why_not_shown(p) is None}
        assert wanted <= set(there), f"{pattern.key}: missing {sorted(wanted - set(there))}"


def test_every_part_is_of_its_file(site: Path, catalogue: Catalogue) -> None:
    """Pages may do without parts of files; then the macros that cut them are looked at themselves."""
    parts = [(page, block.source, block.text) for page, block in blocks(site) if block.kind == "part"]
    for pattern in catalogue.patterns.values():
        for variant in pattern.variants.values():
            name = variant.dockerfile.stages[-1].name if len(variant.dockerfile.stages) > 1 else None
            if name is not None:
                parts += [
                    (variant.id, source, text)
                    for _, source, text in shown.blocks(embed.stage(catalogue, pattern.id, name, variant.name))
                ]
    assert parts
    for page, source, text in parts:
        assert text.strip(), f"{page}: an empty part of {source}"
        assert text in content(source), f"{page}: not in {source}"


def test_no_block_is_typed_into_a_page(site: Path) -> None:
    typed = [f"{page}: {block.text[:60]!r}" for page, block in blocks(site) if not block.kind]
    assert not typed


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("[ez][nh]/**/*.md")), ids=lambda p: p.stem)
def test_no_fence_in_a_source(path: Path) -> None:
    lines = enumerate(path.read_text().splitlines(), 1)
    assert not [f"line {number}: {line}" for number, line in lines if re.match(r"\s*(```|~~~|<pre)", line)]


def test_no_residue(site: Path) -> None:
    for path in pages(site):
        text = parse(path).text
        found = _RESIDUE.search(text)
        assert found is None, f"{path.relative_to(site)}: …{text[max(0, found.start() - 60) : found.end() + 60]}…"


def test_every_pattern_is_on_a_topic_page(site: Path, catalogue: Catalogue) -> None:
    linked = set()
    for topic in catalogue.topics.values():
        if topic.page is not None:
            folder = site / topic.page.removesuffix(".md")
            linked |= {(folder / href).resolve() for href in parse(folder / "index.html").links if "://" not in href}
    lost = [p.key for p in catalogue.patterns.values() if (site / p.key).resolve() not in linked]
    assert not lost
