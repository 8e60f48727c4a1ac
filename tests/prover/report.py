"""How a proof that is not as meant is told."""

from __future__ import annotations

from macros.catalogue.model import Variant
from tests.prover.outcome import Proof

_MEANT = {"holds": "to hold", "refuted": "to be refuted (it is a bad twin)"}


def failure(variant: Variant, proof: Proof) -> str:
    """A report with what was claimed, what was observed, how to see it oneself, and the end of the log."""
    lines = [
        f"{variant.id}::{proof.key}",
        f"  claimed   {proof.claimed}; meant {_MEANT[proof.meant]}",
        f"  observed  {proof.verdict}: {proof.observed}",
        f"  again     make test ID={variant.pattern}",
    ]
    if proof.command:
        lines.append(f"  by hand   cd {variant.path.parent.parent.name}/{variant.pattern} && {proof.command}")
    if proof.log.strip():
        lines += ["  end of log", *(f"    | {line}" for line in proof.log.strip().splitlines()[-15:])]
    return "\n".join(lines)
