"""Markdown and HTML in small pieces: text in, text out.

Texts for people are *inline Markdown* of the least kind: words, and `code` between backticks. What they hold
besides is shown as it is written, so that a `*` or a `<` in a title or an error message changes nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from pymdownx.highlight import Highlight

_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_SPECIAL = re.compile(r"([\\*_\[\]{}#])")
# What makes a list, a quotation, a definition, an admonition, a tab or a rule of a line that begins with it.
_LEADING = re.compile(r"^(\s*)(?:([-+>:!?=/~|;^%])|(\d+)([.)]))")
# As the pages' own code blocks; bytes are never trimmed.
_HIGHLIGHT = Highlight(None, use_pygments=True, pygments_lang_class=True, stripnl=False)


def code(text: str) -> str:
    """`text` as inline code, on one line, whatever backticks it holds."""
    line = text.replace("\n", "⏎").replace("\t", "⇥") or " "
    runs = [len(run) for run in re.findall(r"`+", line)]
    mark = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{mark}{pad}{line}{pad}{mark}"


def _parts(text: str) -> Iterable[tuple[bool, str]]:
    """Split into (is code, content)."""
    end = 0
    for match in _SPAN.finditer(text):
        yield False, text[end : match.start()]
        yield True, match[2].strip() if "`" in match[2] else match[2]
        end = match.end()
    yield False, text[end:]


def inline(text: str) -> str:
    """`text` for a paragraph of Markdown, on one line: only its code spans are markup."""

    def plain(words: str) -> str:
        return _SPECIAL.sub(r"\\\1", words.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;"))

    line = " ".join(text.split("\n")).strip()
    shown = "".join(code(part) if is_code else plain(part) for is_code, part in _parts(line))
    return _LEADING.sub(_as_word, shown)


def _as_word(match: re.Match[str]) -> str:
    """The beginning of a line that Markdown would take for a mark, so that it is a word."""
    if match[2]:
        return f"&#{ord(match[2])};"
    return f"{match[3]}&#{ord(match[4])};"


def inline_html(text: str) -> str:
    """`text` for HTML: only its code spans are markup."""
    return "".join(
        f"<code>{html.escape(part)}</code>" if is_code else html.escape(part) for is_code, part in _parts(text)
    )


def plain(text: str) -> str:
    """`text` without markup."""
    return "".join(part for _, part in _parts(text))


def attribute(text: str) -> str:
    """`text` without markup, as HTML for any place, attributes included: the theme escapes nothing, and the plugin for macros
    looks for calls in titles, so that brackets are character references, too."""
    return html.escape(" ".join(plain(text).split())).replace("[", "&#91;").replace("]", "&#93;")


def link(text: str, target: str, classes: str = "") -> str:
    """A Markdown link to a page (`/snippets/x.md`, from the top of docs/) or an address."""
    attributes = "{ ." + " .".join(classes.split()) + " }" if classes else ""
    return f"[{inline(text)}]({target}){attributes}"


def fence(content: str, language: str, title: str = "", **data: str) -> str:
    """A block of code as HTML on a single line; `data` become data- attributes.

    It is no Markdown any more when Markdown sees it: no line of the content begins a line there, so that nothing in it
    can end the block, include a file, or lose its spaces. Line ends and tabs are character references.
    """
    attributes = {f"data-{key}": html.escape(value.replace("\n", " ")) for key, value in data.items()}
    made: str = _HIGHLIGHT.highlight(content, language, title=title, attrs=attributes)
    return made.replace("\n", "&#10;").replace("\t", "&#9;")


def div(classes: str, content: str, level: int = 0, tag: str = "div") -> str:
    """A pymdownx block around Markdown; `level` counts blocks inside it, since the outer fence must be longer."""
    mark = "/" * (3 + level)
    return f"{mark} html | {tag}.{'.'.join(classes.split())}\n\n{content}\n\n{mark}"


def details(summary: str, content: str, kind: str = "", level: int = 0) -> str:
    """A collapsed block; `summary` is inline Markdown, `kind` its class."""
    mark = "/" * (3 + level)
    options = f"    type: {kind}\n" if kind else ""
    return f"{mark} details | {summary}\n{options}\n{content}\n\n{mark}"


def tabs(pages: Iterable[tuple[str, str]], level: int = 2) -> str:
    """One set of tabs from (label as inline Markdown, Markdown)."""
    mark = "/" * (3 + level)
    shown = []
    for number, (label, content) in enumerate(pages):
        options = "    new: true\n" if number == 0 else ""
        shown.append(f"{mark} tab | {label}\n{options}\n{content}\n\n{mark}")
    return "\n\n".join(shown)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table; cells are inline Markdown."""

    def line(cells: Iterable[str]) -> str:
        return "| " + " | ".join(_cell(cell) for cell in cells) + " |"

    top = list(head)
    return "\n".join([line(top), line("---" for _ in top), *(line(row) for row in rows)])


def _cell(text: str) -> str:
    one = " ".join(text.split("\n"))
    return re.sub(r"(?<!\\)\|", r"\\|", one)


def html_table(head: Iterable[str], rows: Iterable[Iterable[str]], classes: str) -> str:
    """An HTML table in a box that scrolls by itself; cells are HTML, the first of a row is its heading."""
    top = "".join(f'<th scope="col">{cell}</th>' if cell else "<td></td>" for cell in head)
    body = ""
    for row in rows:
        first, *rest = row
        body += f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest) + "</tr>"
    return (
        f'<div class="bp-scroll" tabindex="0"><table class="{classes}"><thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
