"""`python -m tests.prover.bases build [REF…]`, `… list` and `… check [REF…]`."""

from __future__ import annotations

import sys
import time

from tests.prover.engine import EngineError, ensure

from . import BaseError, ensure_bases, load_catalogue
from .contract import compare, load_contracts, unlisted
from .image import inspect
from .observe import observer

USAGE = "usage: python -m tests.prover.bases build [REF…] | list | check [REF…]"


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit code (2 for a wrong call)."""
    try:
        match arguments:
            case ["build", *refs]:
                return _build(refs)
            case ["list"]:
                return _list()
            case ["check", *refs]:
                return _check(refs)
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


def _check(refs: list[str]) -> int:
    """Hold each image that the engine has against its contract, and print what does not agree."""
    catalogue, contracts, engine = load_catalogue(), load_contracts(), ensure()
    chosen = [ref for ref in refs or inspect(list(contracts), engine) if ref in contracts]
    faults = 0
    with observer(engine) as look:
        for ref in chosen:
            found = compare(contracts[ref], look.facts(ref, contracts[ref]))
            standin = ensure_bases([ref], engine)[ref].provenance == "standin"
            open_ones, idle = unlisted(found, catalogue.bases[ref].differing_facts if standin else [])
            print(
                f"{ref}: {len(contracts[ref].facts())} facts, {len(found)} differ, {len(open_ones)} of them not listed"
            )
            for one in found:
                print(f"  {one}{'  <- not listed' if one in open_ones else ''}")
            for name in idle:
                print(f"  {name}  <- listed, but agrees")
            faults += len(open_ones) + len(idle)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
