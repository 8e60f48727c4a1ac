"""What tests want to know of a page: its code blocks and where each comes from, its ids, links and assets."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# How our macros mark where a block's text comes from.
_ATTRIBUTES = ("data-file", "data-part", "data-recorded")
_CLASSES = ("bp-console", "bp-run")


@dataclass(frozen=True)
class Block:
    """A `<pre>`: its text, the kind of its source and which one."""

    text: str
    kind: str  # file, part, recorded, console, run; "" for one that nobody accounts for
    source: str = ""


@dataclass
class Markup:
    """One parsed page."""

    blocks: list[Block] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)  # href of <a>
    assets: list[str] = field(default_factory=list)  # whatever a browser loads by itself
    text: str = ""  # prose: neither code nor scripts


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Markup()
        self.stack: list[tuple[str, tuple[str, str, bool] | None]] = []
        self.pre: list[str] | None = None
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if "id" in given:
            self.page.ids.add(given["id"])
        if tag == "a" and "href" in given:
            self.page.links.append(given["href"])
        elif tag in ("script", "img", "source", "iframe", "video", "audio", "embed") and "src" in given:
            self.page.assets.append(given["src"])
        elif tag == "link" and given.get("rel") not in ("canonical", "alternate", "prev", "next"):
            self.page.assets.append(given.get("href", ""))
        if tag == "pre":
            self.pre = []
        if tag not in _VOID:
            self.stack.append((tag, _source(given)))

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre" and self.pre is not None:
            kind, source, is_open = next((s for _, s in reversed(self.stack) if s), ("", "", False))
            text = "".join(self.pre)
            self.page.blocks.append(Block(text.removesuffix("\n") if is_open else text, kind, source))
            self.pre = None
        while self.stack:
            if self.stack.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.pre is not None:
            self.pre.append(data)
        if not any(tag in ("script", "style", "code", "pre") for tag, _ in self.stack):
            self.words.append(data)


def _source(given: dict[str, str]) -> tuple[str, str, bool] | None:
    """Kind, name, and whether the file lacks the last line end that every block has."""
    for name in _ATTRIBUTES:
        if name in given:
            return name.removeprefix("data-"), given[name], "data-open" in given
    classes = given.get("class", "").split()
    return next(((name.removeprefix("bp-"), "", False) for name in _CLASSES if name in classes), None)


@cache
def parse(path: Path) -> Markup:
    """Parse one built page."""
    parser = _Parser()
    parser.feed(path.read_text(encoding="utf-8"))
    parser.close()
    parser.page.text = "".join(parser.words)
    return parser.page


def pages(site: Path) -> list[Path]:
    """All pages of the built site, in a stable order."""
    return sorted(p for p in site.rglob("*.html") if "pagefind" not in p.relative_to(site).parts)
