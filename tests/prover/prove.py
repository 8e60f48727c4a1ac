"""Prove one variant: every claim of it, the implicit ones included, each with an outcome of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from functools import partial

from macros.catalogue import claims
from macros.catalogue.model import Catalogue, Statement, Variant
from macros.phrases import words_for
from tests.prover.bases import BaseUnavailable
from tests.prover.checks import CHECKS, Case
from tests.prover.checks.build import last_error, warned_rules
from tests.prover.docker.build import log_end
from tests.prover.measure import Facts, compare, facts_of
from tests.prover.outcome import Outcome, Proof, error, judge, refuted
from tests.prover.session import NotBuilt, Session
from tests.prover.subject import Subject

IMPLICIT = ("builds", "checks")  # by building; `measured` is compared afterwards
MEASURED = "measured"
_LAST = (claims.Stops, claims.FinishesRequest)  # what ends a container comes after what asks it
_COST = {"image": 0, "container": 1, "build": 2}


def statement_keys(variant: Variant) -> list[str]:
    """Every key that a proof of this variant must deliver, in the order of the pages."""
    return [*_implicit_keys(variant), MEASURED, *(key_of(s) for s in variant.statements)]


def _implicit_keys(variant: Variant) -> list[str]:
    """What is proven by building without being said; a claim to warn takes the place of clean checks."""
    warns = any(isinstance(s.claim, claims.Warns) and s.holds for s in variant.statements)
    return [] if variant.fails else [k for k in IMPLICIT if not (warns and k == "checks")]


def key_of(statement: Statement) -> str:
    """`serves`; a refutation is `not-serves`, so that both can stand side by side."""
    return statement.key if statement.holds else f"not-{statement.key}"


def cheapest_first(statements: tuple[Statement, ...]) -> list[Statement]:
    """Statements in the order in which checking costs least; stopping a container comes last."""
    return sorted(statements, key=lambda s: (isinstance(s.claim, _LAST), _COST[s.claim.area], s.key))


def prove(session: Session, variant: Variant) -> tuple[list[Proof], Facts]:
    """Check every statement of the variant but `measured`, and find the facts that `measured` compares.

    Raises BaseUnavailable when a base image cannot be had here.
    """
    case = Case(session, Subject(variant), ports=ports(variant))
    session.bases(variant)
    try:
        return list(_proofs(case)), facts_of(case)
    finally:
        case.close()


def _proofs(case: Case) -> Iterator[Proof]:
    variant = case.subject.variant
    for key in _implicit_keys(variant):
        yield _proof(case, key, "holds", _IMPLICIT_WORDS[key], partial(_implicit, case, key))
    for statement in cheapest_first(variant.statements):
        meant = "holds" if statement.holds else "refuted"
        yield _proof(
            case,
            key_of(statement),
            meant,
            words_for(statement, "en"),
            partial(CHECKS[type(statement.claim)], case, statement.claim),
        )


def prove_measured(catalogue: Catalogue, variant: Variant, facts: Facts) -> Proof:
    """The proof of `measured`: no build, a comparison."""
    outcome = compare(variant, catalogue.patterns[variant.pattern].measurement(variant.name), facts)
    return Proof(MEASURED, "holds", outcome.verdict, _IMPLICIT_WORDS[MEASURED], outcome.observed, "")


_IMPLICIT_WORDS = {
    "builds": "It builds",
    "checks": "Neither `docker build --check` nor the build warns, waived rules aside",
    "measured": "What was measured is what is built",
}


def ports(variant: Variant) -> set[int]:
    """Every port that some claim of the variant asks."""
    found = (getattr(s.claim, "port", None) for s in variant.statements)
    return {port for port in found if port is not None}


def _proof(case: Case, key: str, meant: str, words: str, check: Callable[[], Outcome]) -> Proof:
    case.last_command, case.last_log = "", ""
    outcome = guarded(check)
    return Proof(
        key,
        meant,  # type: ignore[arg-type]
        outcome.verdict,
        words,
        outcome.observed,
        case.last_command,
        log_end(case.last_log),
    )


def guarded(check: Callable[[], Outcome]) -> Outcome:
    """Run a check; whatever goes wrong in it is an `error`, never a pass."""
    try:
        return check()
    except BaseUnavailable:
        raise
    except NotBuilt as problem:
        return error(f"it did not build: {str(problem)[-600:]}")
    except subprocess.TimeoutExpired as problem:
        return error(f"still not done after {problem.timeout:g} s: {' '.join(map(str, problem.cmd))[:200]}")
    except Exception as problem:  # a fault of a check's own, too
        return error(f"{type(problem).__name__}: {str(problem)[-1500:]}")


def _implicit(case: Case, key: str) -> Outcome:
    variant = case.subject.variant
    if key == "builds":
        built = case.build()
        return judge(built.ok, f"built in {built.seconds:.1f} s" if built.ok else last_error(built))
    return _check_clean(case, variant)


def _check_clean(case: Case, variant: Variant) -> Outcome:
    found = set(warned_rules(case))
    surplus, idle = found - variant.waive.keys(), variant.waive.keys() - found
    if idle:
        return refuted(f"waived, but not reported: {', '.join(sorted(idle))}; remove the waiver")
    return judge(not surplus, f"reported: {', '.join(sorted(surplus))}" if surplus else "no warning")
