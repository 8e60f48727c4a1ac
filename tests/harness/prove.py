"""Prove one variant: every claim of it, the implicit ones included, each with an outcome of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from functools import partial

from macros import claims
from macros.model import Statement, Variant
from macros.words import words_for
from tests.bases import BaseUnavailable
from tests.harness.build import log_end
from tests.harness.checks import CHECKS, Case
from tests.harness.checks.build import last_error, reported_rules
from tests.harness.measure import compare
from tests.harness.outcome import Outcome, Proof, error, judge, refuted
from tests.harness.session import NotBuilt, Session
from tests.harness.subject import Subject

IMPLICIT = ("builds", "checks", "measured")
_LAST = (claims.Stops,)  # what ends a container comes after what asks it
_COST = {"image": 0, "container": 1, "build": 2}


def statement_keys(variant: Variant) -> list[str]:
    """Every key that a proof of this variant must deliver, in the order of the pages."""
    implicit = [k for k in IMPLICIT if not (variant.fails and k != "measured")]
    if any(isinstance(s.claim, claims.Warns) and s.holds for s in variant.statements):
        implicit = [k for k in implicit if k != "checks"]
    return [*implicit, *(key_of(s) for s in variant.statements)]


def key_of(statement: Statement) -> str:
    """`serves`; a refutation is `not-serves`, so that both can stand side by side."""
    return statement.key if statement.holds else f"not-{statement.key}"


def cheapest_first(statements: tuple[Statement, ...]) -> list[Statement]:
    """Statements in the order in which checking costs least; stopping a container comes last."""
    return sorted(statements, key=lambda s: (isinstance(s.claim, _LAST), _COST[s.claim.area], s.key))


def prove(session: Session, variant: Variant) -> Iterator[Proof]:
    """Check every statement of the variant, one after the other. Yields a proof for each key.

    Raises BaseUnavailable when a base image cannot be had here.
    """
    case = Case(session, Subject(variant), ports=ports(variant))
    session.bases(variant)
    try:
        for key in statement_keys(variant):
            if key in IMPLICIT:
                yield _proof(case, key, "holds", _IMPLICIT_WORDS[key], partial(_implicit, case, key))
        for statement in cheapest_first(variant.statements):
            meant = "holds" if statement.holds else "refuted"
            yield _proof(case, key_of(statement), meant, words_for(statement, "en"),
                         partial(CHECKS[type(statement.claim)], case, statement.claim))
    finally:
        case.close()


_IMPLICIT_WORDS = {"builds": "It builds", "checks": "`docker build --check` is clean, waived rules aside",
                   "measured": "What was measured is what is built"}


def ports(variant: Variant) -> set[int]:
    """Every port that some claim of the variant asks."""
    found = (getattr(s.claim, "port", None) for s in variant.statements)
    return {port for port in found if port is not None}


def _proof(case: Case, key: str, meant: str, words: str, check: Callable[[], Outcome]) -> Proof:
    case.last_command, case.last_log = "", ""
    outcome = guarded(check)
    return Proof(key, meant, outcome.verdict, words, outcome.observed,  # type: ignore[arg-type]
                 case.last_command, log_end(case.last_log))


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
    if key == "checks":
        return _check_clean(case, variant)
    return compare(case)


def _check_clean(case: Case, variant: Variant) -> Outcome:
    found = set(reported_rules(case))
    surplus, idle = found - variant.waive.keys(), variant.waive.keys() - found
    if idle:
        return refuted(f"waived, but not reported: {', '.join(sorted(idle))}; remove the waiver")
    return judge(not surplus, f"reported: {', '.join(sorted(surplus))}" if surplus else "no warning")
