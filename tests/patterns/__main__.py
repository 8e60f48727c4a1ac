"""`python -m tests.patterns`: make the base images that the chosen patterns need, with progress on the terminal.

Workers of a test run would make them too, but what they print is not seen until a test fails.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from macros.catalogue.faults import BuildproofError
from macros.catalogue.graph import images_of
from macros.catalogue.model import Catalogue, Pattern
from macros.places import ROOT
from tests.prover.bases import BaseError, BaseUnavailable, ensure_bases
from tests.prover.bases.ensure import WORKERS
from tests.prover.engine import Engine, EngineError, ensure, tidy
from tests.prover.named import images_named
from tests.prover.select import load_for, selected
from tests.prover.session import BUSYBOX


def wanted(patterns: list[Pattern]) -> list[str]:
    """References of the images that variants start or copy from and that compose files and transcripts start, the most used
    first: what many wait for is early. Raises ValueError for a compose file whose images cannot be known."""
    counted = Counter([BUSYBOX, *(image for p in patterns for image in images_named(p))])
    for variant in (v for p in patterns for v in p.variants.values() if v.needs is None and not v.fails):
        counted.update(images_of(variant))
    return [reference for reference, _ in counted.most_common()]


def missing_bases(patterns: list[Pattern], engine: Engine) -> list[str]:
    """Make the bases, several at once; returns what could not be made and why, with the patterns that wait for it."""
    with ThreadPoolExecutor(WORKERS) as pool:
        problems = pool.map(lambda reference: problem_of(reference, patterns, engine), wanted(patterns))
        return [problem for problem in problems if problem]


def problem_of(reference: str, patterns: list[Pattern], engine: Engine) -> str:
    """Make one base; returns why it could not be made and which patterns wait for it, or nothing."""
    try:
        ensure_bases([reference], engine)
    except BaseUnavailable as problem:
        print(f"{reference}: {problem}", file=sys.stderr)  # known beforehand; the variants that need it say so
    except (BaseError, EngineError) as problem:
        waiting = [
            p.id for p in patterns if reference in {*images_named(p), *chain(*map(images_of, p.variants.values()))}
        ]
        return f"{reference} could not be made: {problem}\n  wait for it: {', '.join(waiting)}"
    return ""


def main() -> int:
    try:
        catalogue: Catalogue = load_for(ROOT, os.environ)
        patterns = selected(catalogue, os.environ)
        engine = ensure()
        tidy(engine)
        problems = missing_bases(patterns, engine)
    except (BuildproofError, EngineError) as problem:
        print(problem, file=sys.stderr)
        return 1
    for text in problems:
        print(text, file=sys.stderr)
    if problems:
        print("nothing was proven: bases are missing (see above). Is the network in reach?", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
