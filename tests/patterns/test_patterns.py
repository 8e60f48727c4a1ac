"""Everything that a pattern says is proven: every claim, every transcript, every compose file."""

from __future__ import annotations

import hashlib
import os
import sys
import warnings
from pathlib import Path

import pytest

from macros.catalogue import claims
from macros.catalogue.model import Catalogue, Pattern, Variant
from tests.patterns.cases import CATALOGUE, composed, statements, transcripts, unbuilt
from tests.prover import proof_cache
from tests.prover.bases import Base, BaseError, BaseUnavailable
from tests.prover.checks import Case
from tests.prover.compose import run_compose
from tests.prover.dependence import executed_code
from tests.prover.measure import Facts, edited_file
from tests.prover.named import ensure_named
from tests.prover.outcome import Outcome, Proof
from tests.prover.prove import prove, prove_measured, statement_keys
from tests.prover.report import failure
from tests.prover.session import Session
from tests.prover.subject import Subject
from tests.prover.transcripts import run_transcript

_proofs: dict[str, dict[str, Proof]] = {}
# Claims about what the engine took from its cache or ran side by side: the only ones that get a second try.
SHAKY = tuple(c.name() for c in (claims.LayerCached, claims.Rebuilds, claims.Parallel))


def _proven(session: Session, variant: Variant) -> dict[str, Proof]:
    """All proofs of a variant, made or recalled once a process."""
    if variant.id not in _proofs:
        pattern = session.catalogue.patterns[variant.pattern]
        key = proof_cache.key_of(pattern, variant, session.bases_of(pattern), session.engine)
        found = proof_cache.recall(key)
        if found is None or _edits_another(session, variant, found[1]):
            found = prove(session, variant)
            if shaky := [p.key for p in found[0] if not p.as_meant and p.key.removeprefix("not-").startswith(SHAKY)]:
                # Beside other builds the engine was seen, rarely, to run a step that it had in its cache. What is false of
                # the cache is so twice; anything else that is false stays false. The summary counts these warnings.
                warnings.warn(f"{variant.id}: proven once more, since not as meant: {', '.join(shaky)}", stacklevel=2)
                session.forget(Subject(variant))
                found = prove(session, variant)
            proof_cache.remember(key, *found)
        proofs, facts = found
        _proofs[variant.id] = {p.key: p for p in [*proofs, prove_measured(session.catalogue, variant, facts)]}
    return _proofs[variant.id]


def _edits_another(session: Session, variant: Variant, facts: Facts) -> bool:
    """A twin's claim may name the file whose edit is measured; when it names another one, these facts are of no use."""
    return not facts.problem and facts.edited != edited_file(Case(session, Subject(variant)))


@pytest.mark.parametrize(("variant", "key"), statements())
def test_statement(harness: Session, variant: Variant, key: str) -> None:
    proofs = _proven(harness, variant)
    assert set(proofs) == set(statement_keys(variant)), "a statement was not checked"
    if key == statement_keys(variant)[-1]:
        _forget(harness, variant)
    if not proofs[key].as_meant:
        pytest.fail(failure(variant, proofs[key]), pytrace=False)


def _forget(session: Session, variant: Variant) -> None:
    """Once the last variant of a pattern is done, nobody compares with its images any more."""
    variants = list(CATALOGUE.patterns[variant.pattern].variants.values())
    if variant is variants[-1]:
        session.forget(*(Subject(other) for other in variants))


@pytest.mark.parametrize("variant", unbuilt())
def test_needs_registry(harness: Session, variant: Variant) -> None:
    """Built where a registry answers. Elsewhere it must at least parse; its page says that it was not built."""
    try:
        harness.bases(variant)
    except BaseUnavailable:
        assert variant.dockerfile.stages
        print(f"not built here: {variant.id} needs a registry")
        return
    bad = [failure(variant, p) for p in _proven(harness, variant).values() if not p.as_meant]
    if bad:
        pytest.fail("\n\n".join(bad), pytrace=False)


def _remembered(session: Session, pattern: Pattern, name: str, file: Path, make: object) -> Outcome:
    """Run once for the same file, variants, engine and harness."""
    bases = session.bases_of(pattern)
    inputs = sorted(proof_cache.key_of(pattern, v, bases, session.engine) for v in pattern.variants.values())
    code = [executed_code(sys.modules[run.__module__]) for run in (run_transcript, run_compose)]
    named = sorted((ref, base.digest) for ref, base in _named(session, pattern).items())
    key = hashlib.sha256(repr((name, file.read_bytes(), inputs, named, code)).encode()).hexdigest()
    kept = proof_cache.recall(key)
    if kept is not None:
        return Outcome(kept[0][0].verdict, kept[0][0].observed)
    outcome: Outcome = make()  # type: ignore[operator]
    proof_cache.remember(key, [Proof(name, "holds", outcome.verdict, "", outcome.observed, "")])
    return outcome


def _named(session: Session, pattern: Pattern) -> dict[str, Base]:
    """Images that its compose files and transcripts start; none where they cannot be had, which the run itself reports."""
    try:
        return ensure_named(pattern, session.engine)
    except (BaseError, ValueError):
        return {}


@pytest.mark.parametrize(("pattern", "transcript"), transcripts())
def test_transcript(harness: Session, pattern: Pattern, transcript: Path) -> None:
    outcome = _remembered(
        harness,
        pattern,
        f"{pattern.key}/{transcript.name}",
        transcript,
        lambda: run_transcript(harness, pattern, transcript),
    )
    if outcome.verdict != "holds":
        pytest.fail(f"{pattern.key}/{transcript.name}: {outcome.verdict}\n{outcome.observed}", pytrace=False)


@pytest.mark.parametrize("pattern", composed())
def test_compose(harness: Session, pattern: Pattern) -> None:
    assert pattern.compose is not None
    outcome = _remembered(
        harness, pattern, f"{pattern.key}/compose.yaml", pattern.compose, lambda: run_compose(harness, pattern)
    )
    if outcome.verdict != "holds":
        pytest.fail(f"{pattern.key}/compose.yaml: {outcome.verdict}\n{outcome.observed}", pytrace=False)


def test_nothing_is_left_out(catalogue: Catalogue) -> None:
    """Every folder with a Dockerfile is a pattern, and every pattern says something."""
    folders = {
        p.parent.name for kind in ("snippets", "examples") for p in (catalogue.root / kind).glob("*/*Dockerfile")
    }
    assert folders, "there is no pattern at all"
    assert folders == set(catalogue.patterns) or os.environ.get("DRAFT") == "1"
    assert all(statement_keys(v) for v in catalogue.variants())
