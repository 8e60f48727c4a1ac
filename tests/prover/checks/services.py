"""Checks of claims about services: what a running container answers, under which restrictions, and its health."""

from __future__ import annotations

import time

from macros.catalogue import claims
from tests.prover.checks.registry import Case, check
from tests.prover.docker.container import PROBE, Answer, Container, Ended
from tests.prover.outcome import Outcome, error, judge, refuted

_TIMES = 3  # a service that answers once and dies is none


@check(claims.Serves)
def serves(case: Case, claim: claims.Serves) -> Outcome:
    """Several times in a row; a container that ended is no service that answers wrongly."""
    container = case.container(claim)
    for number in range(1, _TIMES + 1):
        try:
            answer = container.wait_for_port(claim.port, claim.path, case.ready_s)
        except TimeoutError as problem:
            if not container.state()["Running"] and number == 1:
                return error(str(problem))
            return refuted(f"request {number}: {problem}")
        right = answer.status == claim.status and (claim.text is None or claim.text in answer.body)
        if not right:
            return refuted(f"{answer.status}: {answer.body.strip()[:200]!r} (request {number})")
    return judge(container.state()["Running"], f"{answer.status}: {answer.body.strip()[:200]!r}, {_TIMES} times")


# ---------------------------------------------------------------- read_only
def _missing_restrictions(mounts: str, status: str) -> str | None:
    """What is missing of the restrictions that `read_only` promises, in /proc/<pid>/mounts and status; None when
    nothing is."""
    root = [m for m in (line.split() for line in mounts.splitlines()) if m[1:2] == ["/"]][-1]
    values = {k: v.strip() for k, _, v in (line.partition(":") for line in status.splitlines())}
    missing = []
    if "ro" not in root[3].split(","):
        missing.append("the root is writable")
    if int(values["CapBnd"], 16) or int(values["CapEff"], 16):
        missing.append(f"capabilities {values['CapBnd']}")
    if values["NoNewPrivs"] != "1":
        missing.append("new privileges are possible")
    return "; ".join(missing) or None


def _free(case: Case, claim: claims.ReadOnly) -> Container:
    """The same container without restrictions: the control."""
    fields = {name: getattr(claim, name) for name in claims.Run.model_fields}
    return case.container(claims.Exits(code=0, **fields))


_COMPLAINTS = ("read-only file system", "erofs", "permission denied", "operation not permitted")


def _complaint(log: str, control: str) -> str | None:
    """A line that complains of a restriction, and that the control does not print."""
    return next(
        (
            line
            for line in log.splitlines()
            if line not in control and any(words in line.lower() for words in _COMPLAINTS)
        ),
        None,
    )


def _written(container: Container, tmpfs: list[str]) -> list[str]:
    """Files that a container has added or changed outside of `tmpfs`; compiled Python that is kept or not is no
    behavior."""
    rows = [line.split(" ", 1) for line in container.diff().splitlines() if line[:1] in "AC"]
    paths = {path for _, path in rows}
    files = {p for p in paths if not any(other.startswith(p + "/") for other in paths)}
    folders = ("/.probe", "/proc", "/sys", "/dev", *tmpfs)
    return sorted(
        p
        for p in files
        if "/__pycache__" not in p and not any((p + "/").startswith(f.rstrip("/") + "/") for f in folders)
    )


def _judged(free: Container, claim: claims.ReadOnly, log: str, observed: str) -> Outcome:
    """It did its work under the restrictions. Did it do all of it?"""
    if (said := _complaint(log, free.logs())) is not None:
        return refuted(f"{observed}, but only under the restrictions it says: {said[:200]!r}")
    if written := _written(free, claim.tmpfs):
        return refuted(f"{observed}, but without the restrictions it writes to {', '.join(written[:5])}")
    return judge(True, observed)


@check(claims.ReadOnly)
def read_only(case: Case, claim: claims.ReadOnly) -> Outcome:
    if claim.port is None:
        return _read_only_run(case, claim)
    try:
        free = _free(case, claim)
        control = free.wait_for_port(claim.port, claim.path, case.ready_s)
    except TimeoutError as problem:
        return error(f"it does not work without restrictions either: {problem}")
    if control.status >= 400:
        return error(f"without restrictions it answers {control.status}")
    container = case.container(claim)
    try:
        answer = container.wait_for_port(claim.port, claim.path, case.ready_s)
    except TimeoutError as problem:
        return refuted(str(problem))
    missing = _missing_restrictions(*(container.probe("cat", f"/proc/1/{name}") for name in ("mounts", "status")))
    if missing:
        return error(f"the restrictions were not in force: {missing}")
    return _judged_answers(free, claim, container, answer, control)


def _judged_answers(
    free: Container, claim: claims.ReadOnly, container: Container, answer: Answer, control: Answer
) -> Outcome:
    observed = f"answered {answer.status} under these restrictions"
    if answer.status != control.status:
        return refuted(f"{observed}, and {control.status} without")
    return _judged(free, claim, container.logs(), observed)


def _read_only_run(case: Case, claim: claims.ReadOnly) -> Outcome:
    free = _free(case, claim)
    code = free.wait(60)
    if code:
        return error(f"without restrictions it ends with exit code {code}: {free.logs().strip()[-200:]!r}")
    asked = claim.model_copy(update={"entrypoint": PROBE})
    script = f"{PROBE} cat /proc/self/mounts && echo --- && {PROBE} cat /proc/self/status"
    control = case.run_to_end(asked, "-v", f"{case.session.probe}:/.probe:ro", args=["sh", "-c", script])
    missing = _missing_restrictions(*control.output.split("---\n", 1))
    if missing:
        return error(f"the restrictions were not in force: {missing}")
    ended = case.run_to_end(claim)
    observed = f"exit code {ended.code}, output: {ended.output.strip()[-200:]!r}"
    return _judged(free, claim, ended.output, observed) if ended.code == 0 else refuted(observed)


# ---------------------------------------------------------------- health
def _last(health: dict[str, list[dict[str, str]]]) -> str:
    runs = health.get("Log") or []
    return repr(runs[-1]["Output"].strip()[-200:]) if runs else "empty"


@check(claims.Healthy)
def healthy(case: Case, claim: claims.Healthy) -> Outcome:
    container = case.container(claim)
    while True:
        state = container.state()
        health = state.get("Health")
        if not health:
            return error("the image has no health check")
        if not state["Running"]:
            return error(f"the container ended: {container.logs().strip()[-300:]!r}")
        if health["Status"] != "starting":
            break
        if time.monotonic() > container.begun + claim.within_s:
            return refuted(f"still starting after {claim.within_s:g} s; log: {_last(health)}")
        time.sleep(0.1)
    if health["Status"] == "healthy" and not any(run["ExitCode"] == 0 for run in health["Log"] or []):
        return error("healthy, but no run of the check is recorded")
    observed = f"{health['Status']} after {time.monotonic() - container.begun:.1f} s; log: {_last(health)}"
    if health["Status"] != "healthy":
        return refuted(observed)
    alone = _without_service(case, claim, container)
    return judge(alone.code != 0, f"{observed}; without the service the check ends with exit code {alone.code}")


def _without_service(case: Case, claim: claims.Healthy, container: Container) -> Ended:
    """The command of the health check, run in a container that only sleeps."""
    config = container.inspect()["Config"]
    kind, *test = config["Healthcheck"]["Test"]
    words = [*(config.get("Shell") or ["/bin/sh", "-c"]), *test] if kind == "CMD-SHELL" else test
    asleep = case.container(claim.model_copy(update={"entrypoint": PROBE, "args": ["sleep", "600"]}))
    return asleep.exec(*words)


@check(claims.Unhealthy)
def unhealthy(case: Case, claim: claims.Unhealthy) -> Outcome:
    container = case.container(claim)
    while (health := (state := container.state()).get("Health") or {}).get("Status") != "unhealthy":
        if not health:
            return error("the image has no health check")
        if not state["Running"]:
            return error(f"the container ended: {container.logs().strip()[-300:]!r}")
        if time.monotonic() > container.begun + claim.within_s:
            return refuted(f"{health['Status']} after {claim.within_s:g} s; log: {_last(health)}")
        time.sleep(0.1)
    failed = [run["Output"] for run in health["Log"] or [] if run["ExitCode"] != 0]
    if not failed:  # the engine calls a container that ended unhealthy, too, whichever is seen first
        return error("the container ended, or no failed run of its check is recorded")
    return judge(any(claim.text in said for said in failed), f"unhealthy; log: {failed[-1].strip()[-300:]!r}")
