"""What the page of an application under examples/ has beside a pattern's: notes on its Dockerfile, Kubernetes, what to replace."""

from __future__ import annotations

from macros.catalogue.model import Application, Catalogue, Note, Pattern, Variant
from macros.catalogue.reading import lines_of
from macros.pages.marks import with_marks
from macros.render.embed import cut, whole
from macros.render.labels import Translator


def notes(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """Each block of the recommended Dockerfile that has a note, with the note below it."""
    if not isinstance(pattern, Application) or not pattern.notes:
        return ""
    variant = pattern.variants["default"]
    shown = [f"## {labels('notes')}", labels("notes_lead") + "\n{ .bp-note }"]
    for note in pattern.notes:
        first, last = block_of(variant, note)
        title = labels("lines_of_file", file=variant.path.name, first=first, last=last)
        text = note.in_(labels.language)
        shown += [cut(catalogue, variant, first, last, title), with_marks(catalogue, pattern, text.strip(), labels)]
    return "\n\n".join(shown)


def block_of(variant: Variant, note: Note) -> tuple[int, int]:
    """First and last line of what a note is about: the instruction with its line, or, of a comment, all from there to the end
    of the next instruction."""
    at = note.lines_in(variant.dockerfile.text)[0]
    around = next((i for i in variant.dockerfile.instructions if i.last_line >= at), None)
    if around is None:  # a comment at the end of the file
        return at, len(lines_of(variant.dockerfile.text))
    return min(at, around.first_line), around.last_line


def kubernetes(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    if not isinstance(pattern, Application) or pattern.kubernetes is None:
        return ""
    return f"## Kubernetes\n\n{labels('kubernetes_lead')}\n\n{whole(catalogue, pattern.kubernetes)}"


def yours(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    if not isinstance(pattern, Application) or pattern.yours is None:
        return ""
    return (
        f"## {labels('yours')}\n\n{with_marks(catalogue, pattern, pattern.yours.in_(labels.language).strip(), labels)}"
    )
