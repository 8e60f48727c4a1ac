"""Look-ups that never return nothing: what is not there is an error that names what comes close."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from macros.catalogue.dockerfile import Stage
from macros.catalogue.faults import BuildproofError
from macros.catalogue.measured import Measured
from macros.catalogue.model import Catalogue, Pattern, Topic, Variant


class NotFound(BuildproofError, LookupError):
    """A macro asked for something that the catalogue does not have."""


def missing(kind: str, name: str, known: Iterable[str]) -> NotFound:
    """The error for `name`, with the nearest of `known`, or all of them when none is near."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]!r}?" if close else "there is: " + (", ".join(names) or "none")
    return NotFound(f"there is no {kind} {name!r}; {hint}")


def find_pattern(catalogue: Catalogue, name: str) -> Pattern:
    if name not in catalogue.patterns:
        raise missing("pattern", name, catalogue.patterns)
    return catalogue.patterns[name]


def find_variant(catalogue: Catalogue, pattern: str, name: str) -> Variant:
    found = find_pattern(catalogue, pattern)
    if name not in found.variants:
        raise missing(f"variant of {pattern}", name, found.variants)
    return found.variants[name]


def find_topic(catalogue: Catalogue, name: str) -> Topic:
    if name not in catalogue.topics:
        raise missing("topic", name, catalogue.topics)
    return catalogue.topics[name]


def find_stage(variant: Variant, name: str) -> Stage:
    stages = {stage.name: stage for stage in variant.dockerfile.stages}
    if name not in stages:
        raise missing(f"stage in {variant.id}", name, stages)
    return stages[name]


def find_measurement(catalogue: Catalogue, pattern: str, variant: str) -> Measured:
    """Raises NotFound when the variant was not measured."""
    find_variant(catalogue, pattern, variant)
    found = catalogue.patterns[pattern].measurement(variant)
    if found is None:
        raise NotFound(f"{pattern}[{variant}] was not measured; `make measure ID={pattern}` does it")
    return found
