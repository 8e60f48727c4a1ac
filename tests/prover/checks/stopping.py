"""Checks of claims about the end of a container: what it does when it is asked to stop."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from macros.catalogue import claims
from tests.prover.checks.registry import Case, check
from tests.prover.docker.container import Container
from tests.prover.docker.requests import Reply, Request
from tests.prover.outcome import Outcome, error, judge, refuted

_IN_FLIGHT_S = 0.2  # the request is on its way for this long before the client is asked to send the signal
_SLOW_S = 0.5
_TRIES = 3
_KILLED = 137


@dataclass(frozen=True)
class End:
    """How a container ended. Times are the engine's own, since the client may be slow on a busy machine."""

    code: int
    signalled: float  # seconds since the epoch
    took_s: float  # from the signal to the end

    def observed(self) -> str:
        killed = " (killed)" if self.code == _KILLED else ""
        return f"ended {self.took_s:.1f} s after the signal with exit code {self.code}{killed}"

    def by_itself(self, within_s: float, code: int | None) -> bool:
        return self.code != _KILLED and self.took_s <= within_s and code in (None, self.code)


def _stop(container: Container, within_s: float) -> End:
    """`docker stop`, which kills a second after the claimed time. Raises ValueError when no signal was sent."""
    container.session.engine.run("stop", "-t", str(math.ceil(within_s) + 1), container.id)
    signalled = container.signalled()
    if signalled is None:
        raise ValueError("it ended before a signal was sent")
    return End(container.state()["ExitCode"], signalled, max(0.0, container.finished() - signalled))


def _another_signal(container: Container, signal: str) -> str | None:
    """The stop signal that the image has instead of the claimed one."""
    configured = container.inspect()["Config"].get("StopSignal") or "SIGTERM"
    return None if configured == signal else configured


def _ready(container: Container, claim: claims.Stops, ready_s: float) -> str | None:
    """Wait until it runs; why it does not, if so."""
    try:
        if claim.port is not None:
            container.wait_for_port(claim.port, "/", ready_s)
        if claim.ready is not None:
            container.wait_for_text(claim.ready, ready_s)
    except TimeoutError as problem:
        return f"it never was ready: {problem}"
    if not container.state()["Running"]:
        return f"it had ended by itself before it was asked to:\n{container.logs()[-300:]}"
    return None


@check(claims.Stops)
def stops(case: Case, claim: claims.Stops) -> Outcome:
    """A container of the same kind that is started first and gets no signal shows that this one would have run on."""
    control = case.container(claim)
    container = case.another(claim)
    try:
        if (problem := _ready(container, claim, case.ready_s)) is not None:
            return error(problem)
        if (configured := _another_signal(container, claim.signal)) is not None:
            return refuted(f"the image's stop signal is {configured}")
        end = _stop(container, claim.within_s)
        if not control.state()["Running"]:
            return error(f"without any signal it ends by itself, too:\n{control.logs()[-300:]}")
    finally:
        container.remove()
    return judge(end.by_itself(claim.within_s, claim.code), end.observed())


def _wrong(reply: Reply, claim: claims.FinishesRequest) -> str | None:
    """What is wrong with an answer; None when it is the claimed one, and whole."""
    if reply.status is None:
        return f"no whole answer: {reply.problem}"
    if reply.status != claim.status or (claim.text is not None and claim.text not in reply.body):
        return f"{reply.status}: {reply.body.strip()[:200]!r}"
    return None


@check(claims.FinishesRequest)
def finishes_request(case: Case, claim: claims.FinishesRequest) -> Outcome:
    """The same request twice: once undisturbed, which shows that the path works and how long it takes, and once with
    `docker stop` in the middle. On a busy machine the signal may come too late: then once more."""
    for _ in range(_TRIES):
        outcome = _stopped_in_flight(case, claim)
        if outcome is not None:
            return outcome
    return error(f"in {_TRIES} tries the request was over before the signal was sent; make {claim.path} take longer")


def _stopped_in_flight(case: Case, claim: claims.FinishesRequest) -> Outcome | None:
    """None when the answer came before the signal."""
    container = case.another(claim)
    try:
        host = container.host(claim.port)
        container.wait_for_port(claim.port, "/", case.ready_s)
        undisturbed = Request(host, claim.path, case.ready_s).reply()
        if (unfit := _unfit(container, claim, undisturbed)) is not None:
            return unfit
        request = Request(host, claim.path, case.ready_s)
        time.sleep(_IN_FLIGHT_S)
        asked = time.time()
        end = _stop(container, claim.within_s)
        reply = request.reply()
    except TimeoutError as problem:
        return error(f"it never was ready: {problem}")
    finally:
        container.remove()
    # The engine writes its record after sending: a connection may be dropped in between, an answer would be too early.
    if reply.answered <= (asked if reply.status is None else end.signalled):
        return None
    return _judged(claim, undisturbed, reply, end)


def _unfit(container: Container, claim: claims.FinishesRequest, undisturbed: Reply) -> Outcome | None:
    """The outcome where stopping it in the middle of a request cannot be tried."""
    if (wrong := _wrong(undisturbed, claim)) is not None:
        return error(f"nobody asked it to stop, and {claim.path} answers wrongly: {wrong}")
    if undisturbed.took_s < _SLOW_S:
        return error(
            f"{claim.path} answers after {undisturbed.took_s:.2f} s; at least {_SLOW_S:g} s are needed to "
            "stop the container in the middle"
        )
    configured = _another_signal(container, claim.signal)
    return refuted(f"the image's stop signal is {configured}") if configured is not None else None


def _judged(claim: claims.FinishesRequest, undisturbed: Reply, reply: Reply, end: End) -> Outcome:
    problem = _wrong(reply, claim)
    if problem is None and len(reply.body) < len(undisturbed.body):
        problem = f"{len(reply.body)} of {len(undisturbed.body)} characters arrived"
    answer = f"{reply.status}: {reply.body.strip()[:100]!r}" if problem is None else problem
    right = problem is None and end.by_itself(claim.within_s, claim.code)
    return judge(right, f"request in flight: {answer}; {end.observed()}")
