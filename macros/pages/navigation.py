"""The navigation of an edition: mkdocs.yml lists the pages once, other editions say its headings in their language."""

from __future__ import annotations

from typing import Any

from macros.catalogue.faults import UsageError
from macros.catalogue.find import missing


def in_words(nav: list[Any], headings: dict[str, str]) -> list[Any]:
    """`nav` of mkdocs.yml with other headings. Raises NotFound for one that has no words, UsageError for idle words."""
    used: set[str] = set()

    def said(heading: str) -> str:
        if heading not in headings:
            raise missing("heading in `extra.nav` of mkdocs.zh.yml", heading, headings)
        used.add(heading)
        return headings[heading]

    def told(entries: list[Any]) -> list[Any]:
        return [
            {said(heading): told(below) for heading, below in entry.items()} if isinstance(entry, dict) else entry
            for entry in entries
        ]

    shown = told(nav)
    if idle := headings.keys() - used:
        raise UsageError(f"`extra.nav` of mkdocs.zh.yml has words for {sorted(idle)}, which is not a heading of `nav`")
    return shown
