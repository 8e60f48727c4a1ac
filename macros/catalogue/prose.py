"""What texts for people may hold: short prose, code spans and links, and nothing that a page would take for markup of its own.

Prose reaches a page as Markdown. Whatever would load or run something there, end the section it stands in, or show a file,
is refused when the catalogue is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_AUTOLINK = re.compile(r"<https?://[^\s<>\"'`]+>")
# Of each line, once its code spans are blotted out: what is not allowed, what it is, what to do.
_LINES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"-+8<-+"), "holds a snippet directive", "put the words in a code span, between backticks"),
    (re.compile(r"^\s*(```|~~~)"), "holds a code block", "put code into a file of the pattern, or into a code span"),
    (re.compile(r"^( {4}|\t)\s*\S"), "is indented like a code block", "begin the line at the margin"),
    (re.compile(r"^\s*/{3,}"), "holds a block directive", "put the words in a code span, between backticks"),
    (re.compile(r"^\s*([!?]{3}\+?)(\s|$)"), "holds an admonition", "write a sentence"),
    (re.compile(r"^ {0,3}(#{1,6})(\s|$)"), "holds a heading", "write a sentence; the page has its headings already"),
    (re.compile(r"^ {0,3}(=+|-{2,})\s*$"), "holds an underline, which makes a heading or a rule", "remove the line"),
    (re.compile(r"!\["), "shows an image", "remove it: pages load nothing"),
    (re.compile(r"<[a-zA-Z/!?]"), "holds HTML", "put it in a code span, between backticks"),
    (re.compile(r"&(#\w+|\w+);"), "holds an HTML entity", "write the character itself, or put it in a code span"),
    (
        re.compile(r"\{[:#.\s]?[^}]*[=#.:][^}]*\}"),
        "holds what Markdown takes for attributes",
        "put it in a code span, between backticks",
    ),
    (re.compile(r"\[\[|\]\]|\[%|%\]"), "holds a macro's brackets", "put them in a code span, between backticks"),
    (re.compile(r"^\s*\*?\[[^\]]*\]:"), "defines a link or an abbreviation", "write the link where it is used"),
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
        for pattern, problem, cure in _LINES:
            found = pattern.search(line)
            if found is not None:
                yield number, f"{problem}: {text.split(chr(10))[number - 1].strip()[:60]!r}", cure
        for link in _LINK.finditer(line):
            if not _TARGET.match(link[1]):
                yield (
                    number,
                    f"links to {link[1][:60]!r}",
                    "link to an address (https://…) or to a page of the site (/optimization/layers.md)",
                )
