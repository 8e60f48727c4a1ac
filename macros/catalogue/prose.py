"""What texts for people may hold: short prose, code spans and links, and nothing that a page would take for markup of its own.

Prose reaches a page as Markdown. Whatever would load or run something there, end the section it stands in, or show a file,
is refused when the catalogue is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_AUTOLINK = re.compile(r"<https?://[^\s<>\"'`]+>")


class _Refused(NamedTuple):
    """What no line may hold, once its code spans are blotted out."""

    pattern: re.Pattern[str]
    problem: str
    cure: str


_LINES = (
    _Refused(re.compile(r"-+8<-+"), "holds a snippet directive", "put the words in a code span, between backticks"),
    _Refused(
        re.compile(r"^\s*(```|~~~)"), "holds a code block", "put code into a file of the pattern, or into a code span"
    ),
    _Refused(re.compile(r"^( {4}|\t)\s*\S"), "is indented like a code block", "begin the line at the margin"),
    _Refused(re.compile(r"^\s*/{3,}"), "holds a block directive", "put the words in a code span, between backticks"),
    _Refused(re.compile(r"^\s*([!?]{3}\+?)(\s|$)"), "holds an admonition", "write a sentence"),
    _Refused(
        re.compile(r"^ {0,3}(#{1,6})(\s|$)"), "holds a heading", "write a sentence; the page has its headings already"
    ),
    _Refused(
        re.compile(r"^ {0,3}(=+|-{2,})\s*$"), "holds an underline, which makes a heading or a rule", "remove the line"
    ),
    _Refused(re.compile(r"!\["), "shows an image", "remove it: pages load nothing"),
    _Refused(re.compile(r"<[a-zA-Z/!?]"), "holds HTML", "put it in a code span, between backticks"),
    _Refused(
        re.compile(r"&(#\w+|\w+);"), "holds an HTML entity", "write the character itself, or put it in a code span"
    ),
    _Refused(
        re.compile(r"\{[:#.\s]?[^}]*[=#.:][^}]*\}"),
        "holds what Markdown takes for attributes",
        "put it in a code span, between backticks",
    ),
    _Refused(
        re.compile(r"\[\[|\]\]|\[%|%\]"), "holds a macro's brackets", "put them in a code span, between backticks"
    ),
    _Refused(re.compile(r"^\s*\*?\[[^\]]*\]:"), "defines a link or an abbreviation", "write the link where it is used"),
)

_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_TARGET = re.compile(r"^(https?://[^\s\"'<>]+|/[\w/.-]+\.md(#[\w-]+)?)$")


def without_code(text: str) -> str:
    """The text with the content of its code spans replaced by x, lines kept."""
    return _SPAN.sub(lambda m: m[1] + re.sub(r"[^\n]", "x", m[2]) + m[1], text)


def problems(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, problem and cure of everything that may not stand in prose."""
    blotted = _AUTOLINK.sub(lambda m: "x" * len(m[0]), without_code(text))
    for number, line in enumerate(blotted.split("\n"), 1):
        for refused in _LINES:
            if refused.pattern.search(line) is not None:
                written = text.split("\n")[number - 1].strip()
                yield number, f"{refused.problem}: {written[:60]!r}", refused.cure
        for link in _LINK.finditer(line):
            if not _TARGET.match(link[1]):
                yield (
                    number,
                    f"links to {link[1][:60]!r}",
                    "link to an address (https://…) or to a page of the site (/optimization/layers.md)",
                )
