"""Every check is seen to hold, to be refuted, and to end in an error where it cannot tell: each for its reason."""

from __future__ import annotations

from functools import partial

import pytest

from macros.catalogue import claims
from macros.catalogue.claims import VOCABULARY
from macros.catalogue.model import Statement, Variant
from tests.prover.checks import CHECKS, Case
from tests.prover.outcome import Outcome, Verdict
from tests.prover.prove import cheapest_first, guarded, key_of, ports, prove, prove_measured, statement_keys
from tests.prover.session import Session
from tests.prover.subject import Subject
from tests.prover_tests.fixtures import CATALOGUE, OBSERVED, name, statements, wanted

_STATEMENTS = statements()
# These look at what the client says, and there is nothing that could keep it from saying it.
_NO_CONTROL = {"fails"}
_outcomes: dict[str, dict[str, Outcome]] = {}


def _outcomes_of(session: Session, variant: Variant) -> dict[str, Outcome]:
    """All outcomes of a variant, made once a process: as `prove` does it, without what is implicit."""
    if variant.id not in _outcomes:
        case = Case(session, Subject(variant), ports=ports(variant), ready_s=10)
        try:
            _outcomes[variant.id] = {
                key_of(s): guarded(partial(CHECKS[type(s.claim)], case, s.claim))
                for s in cheapest_first(variant.statements)
            }
        finally:
            case.close()
    return _outcomes[variant.id]


@pytest.mark.parametrize(
    ("variant", "statement"), [pytest.param(v, s, id=f"{v.id}::{key_of(s)}") for v, s in _STATEMENTS]
)
def test_verdict(fixtures: Session, variant: Variant, statement: Statement) -> None:
    outcome = _outcomes_of(fixtures, variant)[key_of(statement)]
    if outcome.verdict != wanted(variant, statement) and isinstance(statement.claim, claims.Change):
        # Beside other builds the engine was seen, rarely, to run a step that it had in its cache: once more.
        del _outcomes[variant.id]
        outcome = _outcomes_of(fixtures, variant)[key_of(statement)]
    assert outcome.verdict == wanted(variant, statement), outcome.observed
    if outcome.verdict != "holds":
        assert OBSERVED[name(variant, statement)] in outcome.observed


@pytest.mark.parametrize("verdict", ["holds", "refuted", "error"])
def test_the_whole_vocabulary_is_exercised(verdict: Verdict) -> None:
    """A new claim without an image that is good, one that is bad and one that is hopeless fails here."""
    seen = {s.claim.name() for v, s in _STATEMENTS if wanted(v, s) == verdict}
    unseen = VOCABULARY.keys() - seen - (_NO_CONTROL if verdict == "error" else set())
    what = {"holds": "holds", "refuted": "is refuted", "error": "ends in an error"}[verdict]
    assert not unseen, f"no fixture in tests/prover_tests/fixtures where {unseen} {what}"
    assert not seen & _NO_CONTROL or verdict != "error"


def test_every_way_of_changing_is_exercised() -> None:
    """A claim about the cache names one of several changes; each is seen to hold and to end in an error."""
    for verdict in ("holds", "error"):
        changes = {
            s.claim.change[0] for v, s in _STATEMENTS if isinstance(s.claim, claims.Change) and wanted(v, s) == verdict
        }
        assert changes == set(claims.CHANGES)


def test_every_reason_is_written_down() -> None:
    meant = {name(v, s) for v, s in _STATEMENTS if wanted(v, s) != "holds"}
    assert meant == OBSERVED.keys()
    assert all(len(words) > 3 for words in OBSERVED.values())


def test_an_error_never_passes() -> None:
    """Whichever way a claim was meant: the fixture makes the same one both ways."""
    variant = CATALOGUE.patterns["image-claims"].variants["error"]
    both = {s.claim.name() for s in variant.statements if s.holds} & {
        s.claim.name() for s in variant.statements if not s.holds
    }
    assert both == {"no_shell", "file_absent"}


def test_prove_end_to_end(fixtures: Session) -> None:
    """What is implicit comes first and is proven, too; an error is as meant in no direction."""
    variant = CATALOGUE.patterns["image-claims"].variants["error"]
    proofs, facts = prove(fixtures, variant)
    assert [(p.key, p.verdict) for p in proofs[:2]] == [("builds", "holds"), ("checks", "holds")]
    assert {p.key for p in proofs} | {"measured"} == set(statement_keys(variant))
    assert {p.meant for p in proofs[2:]} == {"holds", "refuted"}
    assert {p.verdict for p in proofs[2:]} == {"error"}
    assert not any(p.as_meant for p in proofs[2:])
    assert facts.size_bytes == 0
    assert not prove_measured(CATALOGUE, variant, facts).as_meant
