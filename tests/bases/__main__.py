"""`python -m tests.bases build [REF…]` and `python -m tests.bases list`."""

from __future__ import annotations

import sys
import time

from tests.engine import EngineError, ensure

from . import BaseError, ensure_bases, load_catalogue
from .image import inspect

USAGE = "usage: python -m tests.bases build [REF…] | list"


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit code (2 for a wrong call)."""
    try:
        match arguments:
            case ["build", *refs]:
                return _build(refs)
            case ["list"]:
                return _list()
    except (BaseError, EngineError) as error:
        print(f"bases: {error}", file=sys.stderr)
        return 1
    print(USAGE, file=sys.stderr)
    return 2


def _build(refs: list[str]) -> int:
    start = time.monotonic()
    for base in ensure_bases(refs or load_catalogue().bases, ensure()).values():
        print(f"{base.ref}: {base.provenance} {base.digest}")
    print(f"bases: all there after {time.monotonic() - start:.1f} s", file=sys.stderr)
    return 0


def _list() -> int:
    """Print each reference with what the engine has of it."""
    catalogue = load_catalogue()
    local = inspect(list(catalogue.main_refs), ensure())
    for name, ref in catalogue.main_refs.items():
        image = local.get(name)
        if image is None:
            state = "absent"
        elif image.recipe is None:
            state = "from a registry"
        else:
            fresh = image.recipe == catalogue.recipe_hash(ref)
            state = "stand-in" if fresh else "stand-in, out of date"
        print(f"{name}: {state}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
