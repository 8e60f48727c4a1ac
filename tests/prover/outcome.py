"""What a check returns. Three values, because a check that went wrong has proven nothing either way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Verdict = Literal["holds", "refuted", "error"]


@dataclass(frozen=True)
class Outcome:
    """A verdict and what was seen, in one line a reader can use."""

    verdict: Verdict
    observed: str


def holds(observed: str) -> Outcome:
    return Outcome("holds", observed)


def refuted(observed: str) -> Outcome:
    return Outcome("refuted", observed)


def error(observed: str) -> Outcome:
    return Outcome("error", observed)


def judge(condition: bool, observed: str) -> Outcome:
    """`holds` when the condition is true, else `refuted`."""
    return holds(observed) if condition else refuted(observed)


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """One outcome for what was checked several times, such as once a platform: an error before a refutation, and that
    before what holds. Nothing checked is an error."""
    found = list(outcomes)
    if not found:
        return error("there was nothing to check")
    return next((o for verdict in ("error", "refuted") for o in found if o.verdict == verdict), found[0])


@dataclass(frozen=True)
class Proof:
    """One statement of a variant, checked."""

    key: str  # "serves", "builds", "checks", "measured"
    meant: Verdict  # holds or refuted
    verdict: Verdict
    claimed: str  # the statement in words
    observed: str
    command: str  # reproduces what was checked
    log: str = ""  # the end of a log, for failures

    @property
    def as_meant(self) -> bool:
        """An error is never as meant, whichever way the claim was meant."""
        return self.verdict == self.meant

    def to_json(self) -> dict[str, str]:
        return asdict(self)
