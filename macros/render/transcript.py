"""Console transcripts as Markdown: prose and console blocks."""

from __future__ import annotations

import html
from collections.abc import Callable

from macros.catalogue.model import Language
from macros.catalogue.transcript import Command, parse, prose_in
from macros.render.chinese import in_language


def _escaped(line: str) -> str:
    return html.escape(line, quote=False).replace("\t", "&#9;")


def session_html(session: list[Command]) -> str:
    """A console block. Prompts and output are marked, so that the copy button can leave them out."""
    out = ""
    for command in session:
        first, *more = command.lines
        out += f'<span class="gp">$ </span>{_escaped(first)}\n'
        out += "".join(f'<span class="gp">&gt; </span>{_escaped(line)}\n' for line in more)
        out += "".join(f'<span class="go">{_escaped(line)}\n</span>' for line in command.output)
    return f'<div class="highlight bp-console"><pre><span></span><code>{out}</code></pre></div>'


def render(text: str, exit_words: Callable[[int], str], language: Language = "en") -> str:
    """A whole transcript as Markdown; `exit_words` says in a sentence that a command ended with an exit code."""
    shown_parts = []
    for part in parse(text):
        if isinstance(part, str):
            shown_parts.append(in_language(prose_in(part, language), language))
            continue
        shown_parts.append(session_html(part))
        if part[-1].exit_code:
            shown_parts.append(exit_words(part[-1].exit_code))
    return "\n\n".join(shown_parts)
