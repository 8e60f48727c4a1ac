"""Checks of claims about the end of a container: what it does when it is asked to stop."""

from __future__ import annotations

import math
import time

from macros import claims
from tests.harness.checks.registry import Case, check
from tests.harness.container import Container
from tests.harness.outcome import Outcome, error, judge, refuted
from tests.harness.requests import Reply, Request

_IN_FLIGHT_S = 0.2  # the request has been with the program for this long when the signal is sent
_SLOW_S = 0.5
_KILLED = 137


def _stop(container: Container, within_s: float) -> tuple[float, int]:
    """`docker stop`, which kills a second after the claimed time: seconds and exit code."""
    begun = time.monotonic()
    container.session.engine.run("stop", "-t", str(math.ceil(within_s) + 1), container.id)
    return time.monotonic() - begun, container.state()["ExitCode"]


def _another_signal(container: Container, signal: str) -> str | None:
    """The stop signal that the image has instead of the claimed one."""
    configured = container.inspect()["Config"].get("StopSignal") or "SIGTERM"
    return None if configured == signal else configured


@check(claims.Stops)
def stops(case: Case, claim: claims.Stops) -> Outcome:
    case.discard(claim)  # a fresh one: nothing that another check did may have stopped it
    container = case.container(claim)
    try:
        if claim.port is not None:
            container.wait_for_port(claim.port, "/", case.ready_s)
        if claim.ready is not None:
            container.wait_for_text(claim.ready, case.ready_s)
    except TimeoutError as problem:
        return error(f"it never was ready: {problem}")
    if not container.state()["Running"]:
        return error(f"it had ended by itself before it was asked to:\n{container.logs()[-300:]}")
    if (configured := _another_signal(container, claim.signal)) is not None:
        case.discard(claim)
        return refuted(f"the image's stop signal is {configured}")
    took, code = _stop(container, claim.within_s)
    case.discard(claim)
    observed = f"ended after {took:.1f} s with exit code {code}" + (" (killed)" if code == _KILLED else "")
    right = code != _KILLED and took <= claim.within_s and claim.code in (None, code)
    return judge(right, observed)


def _wrong(reply: Reply, claim: claims.FinishesRequest) -> str | None:
    """What is wrong with an answer; None when it is the claimed one, and whole."""
    if reply.status is None:
        return f"no whole answer: {reply.problem}"
    if reply.status != claim.status or (claim.text is not None and claim.text not in reply.body):
        return f"{reply.status}: {reply.body.strip()[:200]!r}"
    return None


def _wait_until_taken_up(container: Container, port: int) -> None:
    """Wait until the program has accepted a connection to `port` and read all that was sent. Raises TimeoutError."""
    end = time.monotonic() + 5
    while time.monotonic() < end:
        lines = container.probe("sh", "-c", "cat /proc/1/net/tcp /proc/1/net/tcp6 2>/dev/null || true").splitlines()
        found = [line.split() for line in lines if line.split()[1].endswith(f":{port:04X}")]
        established = [row for row in found if row[3] == "01"]
        if established and all(row[4].endswith(":00000000") for row in established):
            return
        time.sleep(0.05)
    raise TimeoutError("the program did not read the request")


@check(claims.FinishesRequest)
def finishes_request(case: Case, claim: claims.FinishesRequest) -> Outcome:
    """The same request twice: once undisturbed, which shows that the path works and how long it takes, and once with
    `docker stop` in the middle."""
    case.discard(claim)
    container = case.container(claim)
    try:
        host = container.host(claim.port)
        container.wait_for_port(claim.port, "/", case.ready_s)
    except TimeoutError as problem:
        return error(f"it never was ready: {problem}")
    undisturbed = Request(host, claim.path, case.ready_s).reply()
    if (wrong := _wrong(undisturbed, claim)) is not None:
        return error(f"nobody asked it to stop, and {claim.path} answers wrongly: {wrong}")
    if undisturbed.took_s < _SLOW_S:
        return error(f"{claim.path} answers after {undisturbed.took_s:.2f} s; at least {_SLOW_S:g} s are needed to "
                     "stop the container in the middle")
    if (configured := _another_signal(container, claim.signal)) is not None:
        case.discard(claim)
        return refuted(f"the image's stop signal is {configured}")
    request = Request(host, claim.path, case.ready_s)
    _wait_until_taken_up(container, claim.port)
    time.sleep(max(0.0, request.begun + _IN_FLIGHT_S - time.time()))
    asked = time.time()
    took, code = _stop(container, claim.within_s)
    signalled = container.signalled()
    reply = request.reply()
    case.discard(claim)
    if signalled is None:
        return error("the engine has no record of a signal")
    # The engine writes its record after sending: a connection may be dropped in between, an answer would be too early.
    if reply.answered <= (asked if reply.status is None else signalled):
        return error("the request was over before the signal was sent, so none was in flight")
    return _judged(claim, undisturbed, reply, took, code)


def _judged(claim: claims.FinishesRequest, undisturbed: Reply, reply: Reply, took: float, code: int) -> Outcome:
    problem = _wrong(reply, claim)
    if problem is None and len(reply.body) < len(undisturbed.body):
        problem = f"{len(reply.body)} of {len(undisturbed.body)} characters arrived"
    answer = f"{reply.status}: {reply.body.strip()[:100]!r}" if problem is None else problem
    observed = (f"request in flight: {answer}; ended {took:.1f} s after the signal with exit code {code}"
                + (" (killed)" if code == _KILLED else ""))
    right = problem is None and code != _KILLED and code == claim.code and took <= claim.within_s
    return judge(right, observed)
