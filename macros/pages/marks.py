"""Proof marks in what a pattern's authors write (`why`, `when_not`, notes): ✓(before.layer_cached) at the end of a sentence leads
to the claim that proves it.

Forms: `✓(variant.claim)` of the same pattern, `✓(session.t)` for a transcript of its own, `✓(other-pattern: variant.claim)`.
In chapters under docs/, the macro `proof` does the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from macros.catalogue.faults import Fault
from macros.catalogue.find import NotFound
from macros.catalogue.model import Application, Catalogue, Pattern, Text
from macros.pages.chapter import proof
from macros.render.labels import Translator

_MARK = re.compile(r"[ \n]?✓(?:\(([^()\n]*)\))?")
_TARGET = re.compile(
    r"(?:(?P<pattern>[a-z0-9-]+): ?)?"
    r"(?:(?P<session>[\w-]+\.t)|(?P<variant>[a-z0-9-]+)\.(?P<claim>[a-z0-9_-]+))"
)
_CURE = "write it as ✓(variant.claim), ✓(session.t) or ✓(other-pattern: variant.claim)"


def with_marks(catalogue: Catalogue, pattern: Pattern, text: str, labels: Translator) -> str:
    """Prose with its marks as links. Raises NotFound for one that leads nowhere."""
    return _MARK.sub(lambda found: " " + _resolved(catalogue, pattern, found[1], labels), text)


def marks_of(text: str) -> list[str]:
    """What the marks of a text name, in order; an empty text for a bare ✓."""
    return [found or "" for found in _MARK.findall(text)]


def _resolved(catalogue: Catalogue, pattern: Pattern, given: str | None, labels: Translator) -> str:
    target = _TARGET.fullmatch((given or "").strip())
    if target is None:
        raise NotFound(f"✓({given or ''}) names no claim: {_CURE}")
    variant = target["session"] or target["variant"]
    return proof(catalogue, target["pattern"] or pattern.id, variant, target["claim"] or "", labels=labels)


def without_marks(text: str) -> str:
    """Prose for where a mark leads nowhere: the search index, pages as plain Markdown."""
    return _MARK.sub("", text)


def texts_of(pattern: Pattern) -> Iterator[tuple[str, Text]]:
    """Key and text of all prose that may hold marks."""
    given: list[tuple[str, Text | None]] = [("why", pattern.why), ("when_not", pattern.when_not)]
    if isinstance(pattern, Application):
        given += [(f"notes.{note.line[:40]}", note) for note in pattern.notes]
        given.append(("yours", pattern.yours))
    yield from ((key, text) for key, text in given if text is not None)


def faults_of(catalogue: Catalogue) -> list[Fault]:
    """Marks that lead nowhere, and texts whose languages have other marks."""
    labels = Translator("en")
    faults = []
    for pattern in catalogue.patterns.values():
        file = f"{pattern.key}/pattern.yaml"
        for key, text in texts_of(pattern):
            english, chinese = text.en, text.zh
            for mark in dict.fromkeys(marks_of(english) + marks_of(chinese or "")):
                try:
                    _resolved(catalogue, pattern, mark, labels)
                except NotFound as problem:
                    faults.append(Fault(file, key, str(problem), _CURE))
            if chinese is not None and Counter(marks_of(english)) != Counter(marks_of(chinese)):
                faults.append(
                    Fault(file, key, "has other proof marks in Chinese than in English", "give both the same")
                )
    return faults
