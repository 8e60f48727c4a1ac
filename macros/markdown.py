"""Markdown and HTML in small pieces: text in, text out.

Texts for people are *inline Markdown* of the least kind: words, and `code` between backticks. What they hold
besides is shown as it is written, so that a `*` or a `<` in a title or an error message changes nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_SPECIAL = re.compile(r"([\\*_\[\]{}#])")


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
        yield False, text[end:match.start()]
        yield True, match[2].strip() if "`" in match[2] else match[2]
        end = match.end()
    yield False, text[end:]


def inline(text: str) -> str:
    """`text` for a paragraph of Markdown: only its code spans are markup."""
    def plain(words: str) -> str:
        return _SPECIAL.sub(r"\\\1", words).replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    return "".join(code(part) if is_code else plain(part) for is_code, part in _parts(text))


def inline_html(text: str) -> str:
    """`text` for HTML: only its code spans are markup."""
    return "".join(f"<code>{html.escape(part)}</code>" if is_code else html.escape(part)
                   for is_code, part in _parts(text))


def plain(text: str) -> str:
    """`text` without markup, for attributes and page titles."""
    return "".join(part for _, part in _parts(text))


def link(text: str, target: str, classes: str = "") -> str:
    """A Markdown link to a page (`/snippets/x.md`, from the top of docs/) or an address."""
    attributes = "{ ." + " .".join(classes.split()) + " }" if classes else ""
    return f"[{inline(text)}]({target}){attributes}"


def fence(content: str, language: str, title: str = "", **data: str) -> str:
    """A fenced block; `data` become data- attributes. The fence is longer than any run of backticks inside."""
    longest = max((len(run) for run in re.findall(r"`+", content)), default=0)
    mark = "`" * max(4, longest + 1)
    attributes = [f".{language}"] + ([f'title="{_quoted(title)}"'] if title else [])
    attributes += [f'data-{key}="{_quoted(value)}"' for key, value in data.items()]
    return f"{mark} {{ {' '.join(attributes)} }}\n{content}\n{mark}"


def _quoted(value: str) -> str:
    return value.replace('"', "'").replace("\n", " ")


def div(classes: str, content: str, level: int = 0, tag: str = "div") -> str:
    """A pymdownx block around Markdown; `level` counts blocks inside it, since the outer fence must be longer."""
    mark = "/" * (3 + level)
    return f"{mark} html | {tag}.{'.'.join(classes.split())}\n\n{content}\n\n{mark}"


def details(summary: str, content: str, kind: str = "", level: int = 0) -> str:
    """A collapsed block; `kind` is its class."""
    mark = "/" * (3 + level)
    options = f"    type: {kind}\n" if kind else ""
    return f"{mark} details | {summary}\n{options}\n{content}\n\n{mark}"


def tabs(pages: Iterable[tuple[str, str]], level: int = 2) -> str:
    """One set of tabs from (label, Markdown)."""
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
    return (f'<div class="bp-scroll" tabindex="0"><table class="{classes}"><thead><tr>{top}</tr></thead>'
            f"<tbody>{body}</tbody></table></div>")
