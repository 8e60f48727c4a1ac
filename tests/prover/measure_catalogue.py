"""Measure patterns and write measured.json. Apart from `__main__`, which a spawned process cannot import."""

from __future__ import annotations

import json
from collections.abc import Callable

from macros.catalogue.load import load_catalogue
from macros.catalogue.measured import BaseUsed, Measured
from macros.catalogue.model import Pattern
from macros.places import ROOT
from tests.prover.bases import BaseUnavailable
from tests.prover.checks import Case
from tests.prover.checks.base import base_size
from tests.prover.engine import EngineError
from tests.prover.measure import TOLERANCE, measure
from tests.prover.session import NotBuilt, Session, open_session
from tests.prover.subject import Subject


def write(pattern: Pattern, results: dict[str, Measured]) -> None:
    """Write measured.json whole, variants in the order of pattern.yaml, and never half of it."""
    path = pattern.folder / "measured.json"
    data = {
        "variants": {n: results[n].model_dump(mode="json", exclude_none=True) for n in pattern.variants if n in results}
    }
    # Not in the pattern's folder, whose files are the build context for whoever reads the catalogue meanwhile.
    temporary = pattern.folder.with_name(f".{pattern.id}.measured")
    temporary.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n")
    temporary.replace(path)


def measure_pattern(session: Session, pattern: Pattern) -> list[str]:
    """Measure all variants of a pattern; returns what went wrong, a line each."""
    results: dict[str, Measured] = dict(pattern.measured.variants) if pattern.measured else {}
    wrong = []
    for variant in pattern.variants.values():
        case = Case(session, Subject(variant))
        kept = pattern.measurement(variant.name)
        try:
            found = measure(case)
        except BaseUnavailable as problem:
            print(f"  {variant.id}: not measured here: {problem}", flush=True)
            continue
        except (EngineError, ValueError) as problem:
            wrong.append(f"{variant.id}: {problem}")
            continue
        if found.error and not variant.fails:
            wrong.append(f"{variant.id}: {found.error}")
            continue
        # Mutants are counted by `make mutate`; they stay as long as they were counted on these inputs.
        mutants = kept.mutants if kept and kept.mutants and kept.mutants.inputs == variant.inputs else None
        results[variant.name] = found.model_copy(update={"mutants": mutants})
        size = f"{found.size_bytes / 1e6:.2f} MB" if found.size_bytes is not None else "fails, as meant"
        print(f"  {variant.id}: {size}, {found.cold_s:.1f} s cold", flush=True)
        session.forget(Subject(variant))
    write(pattern, results)
    return wrong


def rebase_pattern(session: Session, pattern: Pattern) -> list[str]:
    """Measure sizes again where nothing but a base has changed, and keep the times; returns what went wrong, a line each.

    Layers that the Dockerfile adds must have the size that was measured; their compressed size is then kept, and that of
    the base is read as it is stored.
    """
    results: dict[str, Measured] = dict(pattern.measured.variants) if pattern.measured else {}
    wrong = []
    for variant in pattern.variants.values():
        kept = pattern.measurement(variant.name)
        if kept is None or kept.inputs != variant.inputs:
            wrong.append(f"{variant.id}: `make measure ID={pattern.id}` has to measure it whole")
        elif not kept.error:
            try:
                results[variant.name] = _rebased(Case(session, Subject(variant)), kept)
            except (EngineError, NotBuilt, ValueError) as problem:
                wrong.append(f"{variant.id}: {problem}")
        session.forget(Subject(variant))
    write(pattern, results)
    return wrong


def _rebased(case: Case, kept: Measured) -> Measured:
    image = case.image()
    number, base_bytes = base_size(case)
    added = image.layers[number:]
    if [layer.created_by for layer in added] != [layer.created_by for layer in kept.added] or any(
        abs(new.size_bytes - old.size_bytes) > max(TOLERANCE * old.size_bytes, 2048)
        for new, old in zip(added, kept.added, strict=True)
    ):
        raise ValueError("what the Dockerfile adds has changed as well: measure it whole")
    bases = {
        ref: BaseUsed(provenance=b.provenance, digest=b.digest)
        for ref, b in sorted(case.session.bases(case.subject.variant).items())
    }
    layers = [old.model_copy(update={"size_bytes": new.size_bytes}) for new, old in zip(added, kept.added, strict=True)]
    pull_bytes = sum(layer.pull_bytes for layer in image.layers[:number]) + sum(layer.pull_bytes for layer in layers)
    return kept.model_copy(
        update={
            "bases": bases,
            "base_bytes": base_bytes,
            "size_bytes": image.size_bytes,
            "pull_bytes": pull_bytes,
            "added": layers,
        }
    )


def rebase_some(ids: list[str]) -> list[str]:
    """Like `measure_some`, for patterns of which only a base has changed."""
    return _in_a_session(ids, rebase_pattern, gzip=False)


def measure_some(ids: list[str]) -> list[str]:
    """Measure some patterns in a session of their own; returns what went wrong, a line each."""
    return _in_a_session(ids, measure_pattern, gzip=True)


def _in_a_session(ids: list[str], work: Callable[[Session, Pattern], list[str]], gzip: bool) -> list[str]:
    catalogue = load_catalogue(ROOT, frozenset(ids))
    with open_session(catalogue, gzip=gzip) as session:
        return [line for pattern in catalogue.patterns.values() for line in work(session, pattern)]
