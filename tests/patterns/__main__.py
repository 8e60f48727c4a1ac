"""`python -m tests.patterns`: make the base images that the chosen patterns need, with progress on the terminal.

Workers of a test run would make them too, but what they print is not seen until a test fails.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from macros.faults import CatalogueError
from macros.model import Catalogue, Pattern
from tests.bases import BaseError, ensure_bases
from tests.engine import EngineError, ensure, tidy
from tests.harness.session import BUSYBOX
from tests.patterns.select import load_for, selected

ROOT = Path(__file__).resolve().parents[2]


def wanted(patterns: list[Pattern]) -> list[str]:
    """References of the images that variants start or copy from, the most used first: what many wait for is early."""
    counted = Counter([BUSYBOX])
    for variant in (v for p in patterns for v in p.variants.values() if v.needs is None and not v.fails):
        named = set(variant.options.contexts)
        counted.update(i for i in variant.dockerfile.images(variant.options.args) if i not in named)
    return [reference for reference, _ in counted.most_common()]


def main() -> int:
    try:
        catalogue: Catalogue = load_for(ROOT, os.environ)
        references = wanted(selected(catalogue, os.environ))
        engine = ensure()
        tidy(engine)
        for reference in references:
            try:
                ensure_bases([reference], engine)
            except BaseError as problem:
                print(f"{reference}: {problem}", file=sys.stderr)  # the variants that need it will say so
    except (CatalogueError, EngineError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
