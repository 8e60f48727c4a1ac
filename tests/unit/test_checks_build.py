"""Checks of a build, without an engine: what they ask for, and what they make of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from macros.catalogue import claims
from tests.prover.checks import Case
from tests.prover.checks import build as checks
from tests.prover.docker.build import Build, Step


def _build(*cached: bool, log: str = "", warnings: tuple[str, ...] = (), ok: bool = True) -> Build:
    steps = tuple(Step(f"RUN {n}", "0", None, c, 1.0, 2.0, n + 2) for n, c in enumerate(cached))
    base = Step("FROM busybox:1.37", "0", None, True, None, None, 1)
    return Build(ok, 1.0, (base, *steps), log, "" if ok else "ERROR: it failed", None, 0, "docker build .", warnings)


@dataclass
class _Case:
    """A case whose first build is given, and which counts further ones."""

    first: Build
    again: Build = field(default_factory=lambda: _build(False))
    asked: list[str] = field(default_factory=list)
    subject: Any = None
    last_command: str = ""
    last_log: str = ""

    @property
    def session(self) -> _Case:
        return self

    def build(self, subject: object = None, *options: str) -> Build:
        self.asked += options
        return self.again if options else self.first


def _case(first: Build, again: Build | None = None) -> tuple[_Case, Case]:
    made = _Case(first, again) if again else _Case(first)
    return made, cast(Case, made)


def test_a_first_build_without_cache_is_not_made_again() -> None:
    made, case = _case(_build(False, False, log="hello"))
    assert checks.build_prints(case, claims.BuildPrints(text="hello")).verdict == "holds"
    assert checks.build_prints(case, claims.BuildPrints(text="good bye")).verdict == "refuted"
    assert made.asked == []


@pytest.mark.parametrize("first", [_build(True, False, log="hello"), _build(False, ok=False)])
def test_a_step_from_the_cache_asks_for_a_build_without_it(first: Build) -> None:
    made, case = _case(first, _build(False, False, log="good bye"))
    assert checks.build_prints(case, claims.BuildPrints(text="hello")).verdict == "refuted"
    assert made.asked == ["--no-cache", "--output=type=cacheonly"]


def test_warned_rules_are_those_of_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "reported_rules", lambda case: ["StageNameCasing", "JSONArgsRecommended"])
    _, case = _case(_build(False, warnings=("InvalidBaseImagePlatform", "StageNameCasing")))
    assert checks.warned_rules(case) == ["InvalidBaseImagePlatform", "JSONArgsRecommended", "StageNameCasing"]
