"""The rules of `docker build --check` and of hadolint (macros/data/rules.yaml), and what shows them firing."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from macros.catalogue.claims import Warns
from macros.catalogue.data_files import read_yaml
from macros.catalogue.model import Catalogue, Frozen, Pattern, Text, Variant
from macros.catalogue.transcript import parse


class Rule(Frozen):
    """One row of the list."""

    id: str  # JSONArgsRecommended, DL3006
    kind: Literal["check", "hadolint"]
    topics: list[str]  # pages that the rule concerns
    what: Text
    shown_by: str | None = None  # hadolint only: pattern[variant] on which it fires
    unproven: Text | None = None


def load_rules(root: Path) -> list[Rule]:
    """The list, in its order. Raises CatalogueError."""
    return read_yaml(root / "macros/data/rules.yaml", list[Rule], root)


def shown_by(catalogue: Catalogue, rule: Rule) -> list[Variant]:
    """Variants on which the rule is proven to fire: by a `warns` claim, by a waiver (an idle one fails), or as named.

    A console session that prints a check's name stands for its pattern's first variant.
    """
    if rule.kind == "check":
        return [
            v
            for v in catalogue.variants()
            if rule.id in v.waive
            or any(isinstance(s.claim, Warns) and s.holds and rule.id in s.claim.rules for s in v.statements)
        ] + [next(iter(p.variants.values())) for p in catalogue.patterns.values() if _prints(p, rule.id)]
    pattern, _, variant = (rule.shown_by or "").rstrip("]").partition("[")
    found = catalogue.patterns.get(pattern)
    return [found.variants[variant]] if found and variant in found.variants else []


def _prints(pattern: Pattern, name: str) -> bool:
    """Does a console session of the pattern print `name`? What it types does not count."""
    parts = [part for path in pattern.transcripts for part in parse(path.read_text())]
    return any(name in line for part in parts if isinstance(part, list) for command in part for line in command.output)
