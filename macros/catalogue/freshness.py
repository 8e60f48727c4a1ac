"""Are the numbers on the pages those of the files on the pages?"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Literal

from macros.catalogue.faults import BuildproofError
from macros.catalogue.model import Catalogue, Variant

DRAFT = "BUILDPROOF_DRAFT"


Why = Literal["unmeasured", "changed", "no_relock", "relock"]
_WHY: dict[Why, str] = {
    "unmeasured": "not measured yet",
    "changed": "changed since it was measured",
    "no_relock": "measured without the edit of its dependencies",
    "relock": "measured with an edit of dependencies that it does not name",
}


@dataclass(frozen=True)
class Stale:
    """A variant without a measurement, or with one of other files."""

    variant: Variant
    why: Why


class StaleError(BuildproofError):
    """All stale variants; `str()` of it is the report."""

    def __init__(self, found: list[Stale]) -> None:
        self.found = found
        ids = list(dict.fromkeys(s.variant.pattern for s in found))
        lines = [f"{len(found)} variant{'s' if len(found) != 1 else ''} without a valid measurement:"]
        lines += [f"  {s.variant.id}: {_WHY[s.why]}" for s in found]
        lines += ["  measure them:", *(f"    make measure ID={name}" for name in ids)]
        lines += [f"  or look at a draft of the site, marked as one: {DRAFT}=1"]
        super().__init__("\n".join(lines))


def reason(catalogue: Catalogue, variant: Variant) -> Why | None:
    """Why the variant counts as not measured; None when its measurement is valid or none is wanted."""
    pattern = catalogue.patterns[variant.pattern]
    measured = pattern.measurement(variant.name)
    if measured is None:
        return None if variant.needs == "registry" else "unmeasured"
    if measured.inputs != variant.inputs:
        return "changed"
    if not measured.error and pattern.dependencies != (measured.relock.edit if measured.relock else None):
        return "no_relock" if pattern.dependencies else "relock"
    return None


def stale(catalogue: Catalogue) -> list[Stale]:
    return [Stale(v, why) for v in catalogue.variants() if (why := reason(catalogue, v)) is not None]


def is_draft() -> bool:
    """Did the person at the keyboard ask for a draft?"""
    return os.environ.get(DRAFT) == "1"


def require_fresh(catalogue: Catalogue) -> None:
    """Raises StaleError when a measurement is missing or out of date, unless a draft was asked for."""
    found = stale(catalogue)
    if found and not is_draft():
        raise StaleError(found)
