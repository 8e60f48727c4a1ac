"""What was proven already on this machine need not be proven again, as long as nothing that mattered has changed."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict

from macros.catalogue.model import Pattern, Variant
from tests.prover import store
from tests.prover.bases import Base
from tests.prover.dependence import check_hash, core_hash
from tests.prover.engine import Engine
from tests.prover.measure import Facts
from tests.prover.outcome import Proof

_KIND = "proofs"


def key_of(pattern: Pattern, variant: Variant, bases: dict[str, Base], engine: Engine) -> str:
    """Everything that a proof of this variant depends on; twins and their `bases` count: claims compare with them."""
    parts = [
        variant.id,
        variant.inputs,
        sorted(v.inputs for v in pattern.variants.values()),
        [[s.key, s.holds, s.claim.model_dump()] for s in variant.statements],
        sorted(variant.waive),
        sorted((ref, b.digest) for ref, b in bases.items()),
        engine.version,
        engine.buildx,
        code_of(variant),
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def code_of(variant: Variant) -> list[str]:
    """Hashes of the code that proves a variant: what all checks rest on, and the checks of its own claims."""
    return [core_hash(), *sorted({check_hash(type(s.claim)) for s in variant.statements})]


def recall(key: str) -> tuple[list[Proof], Facts] | None:
    """Proofs made earlier under this key, with their facts.

    A file that was damaged, or that holds a proof which is not as meant, is forgotten: what it was about is proven anew.
    """
    stored = store.get(_KIND, key)
    if stored is None:
        return None
    try:
        checksum, _, text = stored.partition("\n")
        if checksum != _checksum(text):
            raise ValueError("its checksum is wrong")
        kept = json.loads(text)
        facts = {**kept["facts"], "cached": tuple(kept["facts"]["cached"]), "ran": tuple(kept["facts"]["ran"])}
        proofs = [Proof(**row) for row in kept["proofs"]]
        if not all(p.as_meant for p in proofs):
            raise ValueError("it remembers a failure")
        return proofs, Facts(**facts)
    except (ValueError, KeyError, TypeError) as problem:
        path = store.place_of(_KIND, key)
        print(f"{path} is of no use ({problem}): removed, what it was about is proven again", file=sys.stderr)
        store.drop(_KIND, key)
        return None


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def remember(key: str, proofs: list[Proof], facts: Facts | None = None) -> None:
    """Keep proofs, if all are as meant: a failure is always tried again."""
    if all(p.as_meant for p in proofs):
        rows = [{**p.to_json(), "log": ""} for p in proofs]
        text = json.dumps({"proofs": rows, "facts": asdict(facts or Facts())})
        store.put(_KIND, key, f"{_checksum(text)}\n{text}")
