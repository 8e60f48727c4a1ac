"""`python -m tests.prover measure [ID…]`: measure variants, write measured.json beside their Dockerfiles.

`python -m tests.prover rebase [ID…]`: sizes again where only a base has changed; times are kept.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from macros.catalogue.claims import Parallel
from macros.catalogue.faults import BuildproofError
from macros.catalogue.freshness import reason
from macros.catalogue.model import Pattern
from macros.places import ROOT
from tests.prover.engine import EngineError, ensure, tidy
from tests.prover.measure_catalogue import measure_some, rebase_some
from tests.prover.select import load_for, selected
from tests.prover.workers import pool

_CHUNK = 6  # patterns to a session: opening one costs about a second


def main(arguments: list[str]) -> int:
    if arguments[:1] not in (["measure"], ["rebase"]):
        print(__doc__, file=sys.stderr)
        return 2
    environment = {**os.environ, "ID": " ".join(arguments[1:]) or os.environ.get("ID", "")}
    try:
        catalogue = load_for(ROOT, environment)
        patterns = selected(catalogue, environment)
        if not any(environment.get(k) for k in ("ID", "ALL")):
            patterns = [p for p in patterns if any(reason(catalogue, v) for v in p.variants.values())]
        if patterns:
            tidy(ensure())
    except (BuildproofError, EngineError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return _measure_all(patterns) if arguments[0] == "measure" else _side_by_side(rebase_some, [p.id for p in patterns])


def is_timed(pattern: Pattern) -> bool:
    """Does the pattern speak of time: of what a rebuild saves, or of stages side by side?"""
    return pattern.dependencies is not None or any(
        getattr(s.claim, "after_edit", None) or isinstance(s.claim, Parallel)
        for v in pattern.variants.values()
        for s in v.statements
    )


def _measure_all(patterns: list[Pattern]) -> int:
    """Patterns that speak of time one after the other, alone on the machine; the others side by side before them."""
    if not patterns:
        print("everything is measured; ID=… or ALL=1 measures again")
        return 0
    begun = time.monotonic()
    alone = [p.id for p in patterns if is_timed(p)]
    beside = [p.id for p in patterns if not is_timed(p)]
    print(f"measuring {len(beside)} patterns side by side, then {len(alone)} one by one", flush=True)
    status = _side_by_side(measure_some, beside)
    status |= _told(measure_some(alone)) if alone else 0
    print(f"measured {len(patterns)} patterns in {time.monotonic() - begun:.0f} s")
    return status


def _side_by_side(work: Callable[[list[str]], list[str]], ids: list[str]) -> int:
    wrong: list[str] = []
    with pool() as workers:
        for found in workers.map(work, [ids[i : i + _CHUNK] for i in range(0, len(ids), _CHUNK)]):
            wrong += found
    return _told(wrong)


def _told(wrong: list[str]) -> int:
    for line in wrong:
        print(f"not measured: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
