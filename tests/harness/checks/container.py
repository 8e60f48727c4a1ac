"""Checks of claims about containers: started, asked, watched and stopped."""

from __future__ import annotations

import contextlib
import datetime
import time
import zoneinfo

from macros import claims
from tests.engine import EngineError
from tests.harness.checks.registry import Case, check
from tests.harness.container import HARDENED, PROBE, Container
from tests.harness.outcome import Outcome, error, judge, refuted


@check(claims.Prints)
def prints(case: Case, claim: claims.Prints) -> Outcome:
    ended = case.run_to_end(claim)
    right = ended.output.strip() == claim.text.strip() if claim.whole else claim.text in ended.output
    return judge(right, f"exit code {ended.code}, output: {ended.output.strip()[-400:]!r}")


@check(claims.Exits)
def exits(case: Case, claim: claims.Exits) -> Outcome:
    ended = case.run_to_end(claim)
    return judge(ended.code == claim.code, f"exit code {ended.code}, output: {ended.output.strip()[-200:]!r}")


@check(claims.Serves)
def serves(case: Case, claim: claims.Serves) -> Outcome:
    try:
        answer = case.container(claim).wait_for_port(claim.port, claim.path, case.ready_s)
    except TimeoutError as problem:
        return refuted(str(problem))
    right = answer.status == claim.status and (claim.text is None or claim.text in answer.body)
    return judge(right, f"{answer.status}: {answer.body.strip()[:200]!r}")


def _settled(case: Case, claim: claims.Run) -> Container:
    """The container once it answers, if a claim asks one of its ports: an entrypoint may prepare as root, and then
    become another program and another user."""
    container = case.container(claim)
    if case.ports and not claim.args and claim.entrypoint is None:
        with contextlib.suppress(TimeoutError):
            container.wait_for_port(min(case.ports), "/", case.ready_s)
    return container


def _ids(case: Case, claim: claims.Run) -> tuple[str, str, str]:
    """Effective uid and gid of PID 1, and how they were read."""
    container = _settled(case, claim)
    try:
        status = container.status()
        return status["Uid"].split()[1], status["Gid"].split()[1], "of the running PID 1"
    except EngineError:
        pass  # it has ended by itself already; a probe in its place gets the same user
    asked = claim.model_copy(update={"entrypoint": PROBE})
    ended = case.run_to_end(asked, "-v", f"{case.session.probe}:/.probe:ro", args=["cat", "/proc/self/status"])
    lines = {k: v.split() for k, _, v in (line.partition(":") for line in ended.output.splitlines())}
    if "Uid" not in lines:
        raise ValueError(f"no container could be started: {ended.output.strip()[-300:]}")
    return lines["Uid"][1], lines["Gid"][1], "of a probe started in place of the command"


@check(claims.NonRoot)
def non_root(case: Case, claim: claims.NonRoot) -> Outcome:
    uid, gid, how = _ids(case, claim)
    right = uid != "0" and str(claim.uid or uid) == uid and str(gid if claim.gid is None else claim.gid) == gid
    return judge(right, f"uid {uid}, gid {gid} ({how})")


@check(claims.PidOne)
def pid_one(case: Case, claim: claims.PidOne) -> Outcome:
    container = _settled(case, claim)
    try:
        name = container.status()["Name"]
        line = container.probe("cat", "/proc/1/cmdline").replace("\0", " ").strip()
    except EngineError:
        return error(f"the container ended before it could be looked at: {container.logs()[-300:]!r}")
    return judge(claim.command == name or line.startswith(claim.command), f"{name}: {line}")


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


@check(claims.ReadOnly)
def read_only(case: Case, claim: claims.ReadOnly) -> Outcome:
    extra = (*HARDENED, *(f"--tmpfs={path}" for path in claim.tmpfs))
    if claim.port is None:
        return _read_only_run(case, claim, extra)
    container = case.container(claim, *extra)
    try:
        answer = container.wait_for_port(claim.port, claim.path, case.ready_s)
    except TimeoutError as problem:
        return refuted(str(problem))
    missing = _missing_restrictions(*(container.probe("cat", f"/proc/1/{name}") for name in ("mounts", "status")))
    if missing:
        return error(f"the restrictions were not in force: {missing}")
    return judge(answer.status < 400, f"answered {answer.status} under these restrictions")


def _read_only_run(case: Case, claim: claims.ReadOnly, extra: tuple[str, ...]) -> Outcome:
    asked = claim.model_copy(update={"entrypoint": PROBE})
    script = f"{PROBE} cat /proc/self/mounts && echo --- && {PROBE} cat /proc/self/status"
    control = case.run_to_end(asked, *extra, "-v", f"{case.session.probe}:/.probe:ro", args=["sh", "-c", script])
    missing = _missing_restrictions(*control.output.split("---\n", 1))
    if missing:
        return error(f"the restrictions were not in force: {missing}")
    ended = case.run_to_end(claim, *extra)
    return judge(ended.code == 0, f"exit code {ended.code}, output: {ended.output.strip()[-200:]!r}")


@check(claims.Healthy)
def healthy(case: Case, claim: claims.Healthy) -> Outcome:
    container = case.container(claim)
    while True:
        health = container.state().get("Health")
        if not health:
            return error("the image has no health check")
        if health["Status"] != "starting":
            break
        if time.monotonic() > container.begun + claim.within_s:
            return refuted(f"still starting after {claim.within_s:g} s; log: {_last(health)}")
        time.sleep(0.1)
    if health["Status"] == "healthy" and not any(run["ExitCode"] == 0 for run in health["Log"] or []):
        return error("healthy, but no run of the check is recorded")
    took = time.monotonic() - container.begun
    return judge(health["Status"] == "healthy", f"{health['Status']} after {took:.1f} s; log: {_last(health)}")


@check(claims.Unhealthy)
def unhealthy(case: Case, claim: claims.Unhealthy) -> Outcome:
    container = case.container(claim)
    while (health := container.state().get("Health") or {}).get("Status") != "unhealthy":
        if not health:
            return error("the image has no health check")
        if time.monotonic() > container.begun + claim.within_s:
            return refuted(f"{health['Status']} after {claim.within_s:g} s; log: {_last(health)}")
        time.sleep(0.1)
    failed = [run["Output"] for run in health["Log"] or [] if run["ExitCode"] != 0]
    if not failed:
        return error("unhealthy, but no failed run of the check is recorded")
    return judge(any(claim.text in said for said in failed), f"unhealthy; log: {failed[-1].strip()[-300:]!r}")


@check(claims.StartFails)
def start_fails(case: Case, claim: claims.StartFails) -> Outcome:
    """Docker ends with 125, 126 or 127 and speaks for itself when nothing could be started."""
    case.tag()
    try:
        ended = case.run_to_end(claim)
    except EngineError as problem:
        return judge(claim.message in str(problem), f"docker said: {str(problem)[-400:]!r}")
    refusal = ended.code in (126, 127) and ended.output.startswith("docker: Error response from daemon")
    if not refusal:
        return refuted(f"it started: exit code {ended.code}, output: {ended.output.strip()[-200:]!r}")
    return judge(claim.message in ended.output, f"docker said: {ended.output.strip()[-400:]!r}")


def _last(health: dict[str, list[dict[str, str]]]) -> str:
    runs = health.get("Log") or []
    return repr(runs[-1]["Output"].strip()[-200:]) if runs else "empty"


@check(claims.TimeZone)
def time_zone(case: Case, claim: claims.TimeZone) -> Outcome:
    """Ask a C library in the image's file system for the offset in January and in July."""
    zone, year = zoneinfo.ZoneInfo(claim.zone), 2026
    moments = [datetime.datetime(year, month, 15, 12, tzinfo=zone) for month in (1, 7)]
    script = "; ".join(f"{PROBE} date -d @{int(m.timestamp())} +%H%z" for m in moments)
    asked = claim.model_copy(update={"entrypoint": PROBE})
    ended = case.run_to_end(asked, "-v", f"{case.session.probe}:/.probe:ro", args=["sh", "-c", script])
    wanted = [m.strftime("%H%z") for m in moments]
    if ended.code:
        return error(ended.output.strip()[-300:])
    return judge(ended.output.split() == wanted, f"{' '.join(ended.output.split())} (wanted {' '.join(wanted)})")


@check(claims.Locale)
def locale(case: Case, claim: claims.Locale) -> Outcome:
    ended = case.run_to_end(claim.model_copy(update={"entrypoint": "locale"}), args=["charmap"])
    if ended.code:
        return error(f"`locale` could not be asked: {ended.output.strip()[-200:]}")
    found = (ended.output.strip().splitlines() or [""])[0]
    return judge(found == claim.charmap, f"charmap {found}")
