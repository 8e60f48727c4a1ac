"""Measure patterns and write measured.json. Apart from `__main__`, which a spawned process cannot import."""

from __future__ import annotations

import json
from pathlib import Path

from macros.load import load_catalogue
from macros.measured import Measured
from macros.model import Pattern
from tests.bases import BaseUnavailable
from tests.engine import EngineError
from tests.harness.checks import Case
from tests.harness.measure import measure
from tests.harness.session import Session, open_session
from tests.harness.subject import Subject

ROOT = Path(__file__).resolve().parents[2]


def write(pattern: Pattern, results: dict[str, Measured]) -> None:
    """Write measured.json whole, variants in the order of pattern.yaml, and never half of it."""
    path = pattern.folder / "measured.json"
    data = {"variants": {n: results[n].model_dump(mode="json", exclude_none=True) for n in pattern.variants if n in results}}
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


def measure_some(ids: list[str]) -> list[str]:
    """Measure some patterns in a session of their own; returns what went wrong, a line each."""
    catalogue = load_catalogue(ROOT, frozenset(ids))
    with open_session(catalogue, gzip=True) as session:
        return [line for pattern in catalogue.patterns.values() for line in measure_pattern(session, pattern)]
