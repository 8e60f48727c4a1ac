"""Claim -> check, and what a check is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from macros.catalogue.claims import Claim, Run
from macros.catalogue.docker_args import run_args
from tests.prover.docker.build import Build
from tests.prover.docker.container import Container, Ended, run_to_end
from tests.prover.docker.oci import Image
from tests.prover.outcome import Outcome
from tests.prover.session import Session
from tests.prover.subject import Subject

C = TypeVar("C", bound=Claim)
CHECKS: dict[type[Claim], Callable[[Case, Any], Outcome]] = {}


@dataclass
class Case:
    """One subject under proof: what its checks share, so that nothing is built or started twice."""

    session: Session
    subject: Subject
    ports: set[int] = field(default_factory=set)  # every port that some claim asks
    ready_s: float = 30.0  # how long a container may take until it answers
    last_command: str = ""  # of the latest thing done, for reports
    last_log: str = ""
    rebuilds: dict[str, Build] = field(default_factory=dict)
    tried: dict[str, Any] = field(default_factory=dict)  # other builds that several checks look at
    _containers: dict[str, Container] = field(default_factory=dict)
    _ended: dict[str, Ended] = field(default_factory=dict)

    def build(self) -> Build:
        built = self.session.built(self.subject)
        self.last_command, self.last_log = built.command, built.output()
        return built

    def image(self) -> Image:
        self.build()
        return self.session.image(self.subject)

    def tag(self) -> str:
        self.build()
        return self.session.loaded(self.subject)

    def container(self, claim: Run, *extra: str) -> Container:
        """A running container for this way of starting; claims with the same way share it."""
        key = _key(claim, extra)
        if key not in self._containers:
            self._containers[key] = Container(self.session, self.tag(), claim, self.ports, *extra)
        found = self._containers[key]
        self.last_command = found.command
        return found

    def another(self, claim: Run) -> Container:
        """One more container for this way of starting, which the caller removes."""
        found = Container(self.session, self.tag(), claim, self.ports)
        self.last_command = found.command
        return found

    def run_to_end(self, claim: Run, *extra: str, args: list[str] | None = None) -> Ended:
        """Run to the end, once for each way of starting."""
        key = _key(claim if args is None else claim.model_copy(update={"args": args}), extra)
        if key not in self._ended:
            self._ended[key] = run_to_end(self.session, self.tag(), claim, *extra, args=args)
        ended = self._ended[key]
        self.last_command, self.last_log = ended.command, ended.output
        return ended

    def discard(self, claim: Run, *extra: str) -> None:
        found = self._containers.pop(_key(claim, extra), None)
        if found is not None:
            found.remove()

    def close(self) -> None:
        for container in self._containers.values():
            container.remove()
        self._containers.clear()


def _key(claim: Run, extra: tuple[str, ...]) -> str:
    return repr(run_args(claim, "IMAGE", [], extra))


def check(claim: type[C]) -> Callable[[Callable[[Case, C], Outcome]], Callable[[Case, C], Outcome]]:
    """Register a function as the check of a claim."""

    def register(function: Callable[[Case, C], Outcome]) -> Callable[[Case, C], Outcome]:
        CHECKS[claim] = function
        return function

    return register
