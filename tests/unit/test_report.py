"""How outcomes are judged and failures told."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from macros.catalogue.claims import VOCABULARY, Size
from macros.catalogue.dockerfile import parse
from macros.catalogue.model import BuildOptions, Statement, Text, Variant
from tests.prover.bases import BaseUnavailable
from tests.prover.engine import EngineError
from tests.prover.outcome import Outcome, Proof, Verdict, error, holds, judge, refuted
from tests.prover.prove import cheapest_first, guarded, key_of, ports, statement_keys
from tests.prover.report import failure
from tests.prover.session import NotBuilt


def _variant(*statements: tuple[str, dict[str, object], bool]) -> Variant:
    made = tuple(Statement(claim=VOCABULARY[name](**params), holds=good) for name, params, good in statements)
    return Variant(
        pattern="copy-one",
        name="before",
        title=Text(en="x"),
        path=Path("/x/snippets/copy-one/Dockerfile"),
        dockerfile=parse("FROM scratch\n"),
        options=BuildOptions(),
        needs=None,
        statements=made,
        waive={},
        harmless=(),
        files=(),
        inputs="0",
    )


def _proof(meant: Verdict, verdict: Verdict, command: str = "", log: str = "") -> Proof:
    return Proof("serves", meant, verdict, "Answers on port 80", "no answer", command, log)


@pytest.mark.parametrize("meant", ["holds", "refuted"])
@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_an_error_is_never_as_meant(meant: Verdict, verdict: Verdict) -> None:
    assert _proof(meant, verdict).as_meant == (meant == verdict)
    assert not _proof(meant, "error").as_meant


def test_judge() -> None:
    assert judge(True, "x") == holds("x") == Outcome("holds", "x")
    assert judge(False, "x") == refuted("x") == Outcome("refuted", "x")
    assert error("x") == Outcome("error", "x")


def test_a_proof_is_kept_whole() -> None:
    proof = _proof("holds", "refuted", "docker run x", "log")
    assert Proof(**proof.to_json()) == proof  # type: ignore[arg-type]


def _raising(problem: Exception) -> Callable[[], Outcome]:
    def check() -> Outcome:
        raise problem

    return check


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (NotBuilt("the log"), "it did not build: the log"),
        (subprocess.TimeoutExpired(["docker", "run"], 60), "still not done after 60 s: docker run"),
        (EngineError("no engine"), "EngineError: no engine"),
        (TimeoutError("too late"), "TimeoutError: too late"),
        (ValueError("x"), "ValueError: x"),
        (KeyError("x"), "KeyError: 'x'"),
        (OSError("x"), "OSError: x"),
        (IndexError("a fault of the check itself"), "IndexError: a fault"),
        (AssertionError("x"), "AssertionError: x"),
        (RecursionError("x"), "RecursionError: x"),
    ],
)
def test_whatever_goes_wrong_is_an_error(problem: Exception, words: str) -> None:
    outcome = guarded(_raising(problem))
    assert outcome.verdict == "error"
    assert words in outcome.observed


def test_a_base_that_cannot_be_had_is_no_verdict() -> None:
    with pytest.raises(BaseUnavailable):
        guarded(_raising(BaseUnavailable("alpine:3", "not here")))


def test_a_stop_of_the_run_is_no_verdict() -> None:
    def stopped() -> Outcome:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarded(stopped)


def test_a_failure_report() -> None:
    log = "\n".join(f"line {n}" for n in range(30))
    assert failure(_variant(), _proof("holds", "refuted", "docker run -p 80:80 x", log)) == "\n".join(
        [
            "snippets/copy-one[before]::serves",
            "  claimed   Answers on port 80; meant to hold",
            "  observed  refuted: no answer",
            "  again     make test ID=copy-one",
            "  by hand   cd snippets/copy-one && docker run -p 80:80 x",
            "  end of log",
            *(f"    | line {n}" for n in range(15, 30)),
        ]
    )


def test_a_failure_report_of_a_twin_without_log_or_command() -> None:
    assert failure(_variant(), _proof("refuted", "error", log=" \n")) == "\n".join(
        [
            "snippets/copy-one[before]::serves",
            "  claimed   Answers on port 80; meant to be refuted (it is a bad twin)",
            "  observed  error: no answer",
            "  again     make test ID=copy-one",
        ]
    )


# ---------------------------------------------------------------- what is to be proven
_SIZE = ("size", {"at_most_mb": 1})
_FAILS = ("fails", {"message": "no such file"})
_WARNS = ("warns", {"rules": ["StageNameCasing"]})


@pytest.mark.parametrize(
    ("statements", "keys"),
    [
        ([(*_SIZE, True)], ["builds", "checks", "measured", "size"]),
        ([(*_SIZE, False)], ["builds", "checks", "measured", "not-size"]),
        ([(*_FAILS, True)], ["measured", "fails"]),
        ([(*_FAILS, False)], ["builds", "checks", "measured", "not-fails"]),
        ([(*_WARNS, True)], ["builds", "measured", "warns"]),
        ([(*_WARNS, False)], ["builds", "checks", "measured", "not-warns"]),
        ([(*_FAILS, True), (*_WARNS, True)], ["measured", "fails", "warns"]),
        ([(*_SIZE, True), (*_SIZE, False)], ["builds", "checks", "measured", "size", "not-size"]),
    ],
)
def test_what_goes_without_saying(statements: list[tuple[str, dict[str, object], bool]], keys: list[str]) -> None:
    """A variant builds and is clean, unless it is claimed to fail or to warn; to deny that is no excuse."""
    assert statement_keys(_variant(*statements)) == keys


def test_keys_of_several() -> None:
    claim = Size(at_most_mb=1)
    assert key_of(Statement(claim=claim, number=2)) == "size-3"
    assert key_of(Statement(claim=claim, holds=False, number=1)) == "not-size-2"


def test_stopping_comes_last() -> None:
    variant = _variant(
        ("stops", {"port": 80}, True),
        ("layers", {"added": 1}, True),
        ("reproducible", {}, True),
        ("serves", {"port": 81}, True),
    )
    assert [s.claim.name() for s in cheapest_first(variant.statements)] == ["layers", "serves", "reproducible", "stops"]
    assert ports(variant) == {80, 81}
