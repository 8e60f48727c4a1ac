"""Containers for checks: started with a label, asked, and always removed."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import shlex
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from macros.catalogue.claims import Run
from macros.catalogue.docker_args import any_port, published, run_args
from tests.prover.engine import EngineError
from tests.prover.session import LABEL, Session

PROBE = "/.probe/busybox"
_POLL_S = 0.05


@dataclass(frozen=True)
class Ended:
    """A container that ran to its end."""

    code: int
    stdout: str
    stderr: str
    command: str

    @property
    def output(self) -> str:
        """Both streams, one after the other."""
        return self.stdout + self.stderr


Status = dict[str, list[str]]  # of a process, as the kernel tells it: {"Name": ["sh"], "Uid": ["0", "0", "0", "0"]}


def statuses(text: str) -> list[Status]:
    """One or more /proc/<pid>/status, one after the other."""
    blocks = ("Name:" + block for block in ("\n" + text).split("\nName:")[1:])
    return [{k: v.split() for k, _, v in (line.partition(":") for line in block.splitlines())} for block in blocks]


def own_processes(found: list[Status]) -> list[Status]:
    """Those that the container itself started. What is executed in it from outside has no parent there, as PID 1."""
    parents = {p["Pid"][0]: p["PPid"][0] for p in found}

    def root(pid: str) -> str:
        return pid if parents.get(pid, "0") == "0" else root(parents[pid])

    return [p for p in found if p["Name"] and root(p["Pid"][0]) == "1"]


@dataclass(frozen=True)
class Answer:
    status: int
    body: str


def run_to_end(
    session: Session, image: str, claim: Run, *extra: str, timeout_s: float = 60, args: list[str] | None = None
) -> Ended:
    """Run a container until it ends by itself. Raises TimeoutError after `timeout_s`."""
    asked = claim if args is None else claim.model_copy(update={"args": args})
    name = f"bp-{session.name}-{time.monotonic_ns()}"
    try:
        done = session.engine.run(
            "run",
            "--rm",
            "--name",
            name,
            "--label",
            f"{LABEL}={session.name}",
            *run_args(asked, image, [], extra),
            check=False,
            timeout=timeout_s,
        )
    except subprocess.TimeoutExpired:
        session.engine.run("rm", "-fv", name, check=False)
        raise TimeoutError(f"the container was still running after {timeout_s:g} s") from None
    return Ended(
        done.returncode, done.stdout, done.stderr, shown("docker run --rm", run_args(asked, "IMAGE", [], extra))
    )


def refusal(session: Session, image: str, claim: Run) -> str | None:
    """What docker says when it cannot start a container; None when it starts. Nothing that a program prints is in it."""
    created = session.engine.run(
        "create", "--label", f"{LABEL}={session.name}", *run_args(claim, image, []), check=False
    )
    if created.returncode:
        return created.stderr.strip()
    name = created.stdout.strip().splitlines()[-1]
    try:
        started = session.engine.run("start", name, check=False)
        return started.stderr.strip() if started.returncode else None
    finally:
        session.engine.run("rm", "-fv", name, check=False)


def shown(command: str, words: list[str]) -> str:
    """A command for a report, as a shell would take it."""
    return f"{command} {shlex.join(words)}"


class Container:
    """A running container; ports are published on loopback."""

    def __init__(self, session: Session, image: str, claim: Run, ports: set[int], *extra: str) -> None:
        self.session = session
        addresses = published(ports, any_port)
        self.started = time.time()
        started = session.engine.run(
            "run",
            "-d",
            "--label",
            f"{LABEL}={session.name}",
            "-v",
            f"{session.probe}:/.probe:ro",
            *run_args(claim, image, addresses, extra),
        )
        self.id = started.stdout.strip().splitlines()[-1]
        self.begun = time.monotonic()
        self.command = shown("docker run -d", run_args(claim, "IMAGE", addresses, extra))

    def inspect(self) -> dict[str, Any]:
        found: list[dict[str, Any]] = json.loads(self.session.engine.run("inspect", self.id).stdout)
        return found[0]

    def state(self) -> dict[str, Any]:
        state: dict[str, Any] = self.inspect()["State"]
        return state

    def logs(self) -> str:
        done = self.session.engine.run("logs", self.id, check=False)
        return done.stdout + done.stderr

    def probe(self, *words: str, privileged: bool = False) -> str:
        """Run a busybox applet inside, as root; works in images that have nothing."""
        more = ["--privileged"] if privileged else []
        return self.session.engine.run("exec", "-u", "0", *more, self.id, PROBE, *words).stdout

    def exec(self, *words: str, timeout_s: float = 15) -> Ended:
        """Run a command of the image inside, as the container's own user. One that does not end has the code 124."""
        command = shown("docker exec CONTAINER", list(words))
        try:
            done = self.session.engine.run("exec", self.id, *words, check=False, timeout=timeout_s)
        except subprocess.TimeoutExpired:
            return Ended(124, "", f"not done after {timeout_s:g} s", command)
        return Ended(done.returncode, done.stdout, done.stderr, command)

    def processes(self) -> list[Status]:
        """What the kernel says of each process of the container. Raises EngineError when it has ended."""
        found = own_processes(statuses(self.probe("sh", "-c", f"{PROBE} cat /proc/[0-9]*/status 2>/dev/null; true")))
        if not found:
            raise EngineError("the container has no process any more")
        return found

    def diff(self) -> str:
        """What was added, changed and deleted in the container's file system: a letter and a path a line."""
        return self.session.engine.run("diff", self.id).stdout

    def wait(self, within_s: float) -> int:
        """The exit code of a container that ends by itself. Raises TimeoutError."""
        while (state := self.state())["Running"]:
            if time.monotonic() > self.begun + within_s:
                raise TimeoutError(f"the container was still running after {within_s:g} s")
            time.sleep(_POLL_S)
        return int(state["ExitCode"])

    def signalled(self) -> float | None:
        """When the engine sent the first signal, in seconds since the epoch; None when it sent none."""
        said = self.session.engine.run(
            "events",
            "--since",
            f"{self.started:.6f}",
            "--until",
            f"{time.time():.6f}",
            "--filter",
            f"container={self.id}",
            "--filter",
            "event=kill",
            "--format",
            "{{json .}}",
        ).stdout.splitlines()
        return min((json.loads(line)["timeNano"] / 1e9 for line in said), default=None)

    def finished(self) -> float:
        """When the container ended, in seconds since the epoch."""
        stamp = re.sub(r"(\.\d{6})\d*", r"\1", self.state()["FinishedAt"])  # nanoseconds are more than datetime reads
        return datetime.fromisoformat(stamp.replace("Z", "+00:00")).timestamp()

    def host(self, port: int) -> str:
        """Address and port on this machine behind which `port` is. Raises TimeoutError when the container has ended."""
        published = self.session.engine.run("port", self.id, str(port), check=False).stdout.splitlines()
        if not published:  # a container that has ended has no ports any more
            raise TimeoutError(f"the container ended before it answered:\n{self.logs()[-2000:]}")
        return published[0]

    def wait_for_port(self, port: int, path: str, within_s: float) -> Answer:
        """Ask until there is an HTTP answer. Raises TimeoutError with the container's log."""
        host = self.host(port)
        end = self.begun + within_s
        while True:
            try:
                return ask(f"http://{host}{path}")
            except (OSError, urllib.error.URLError) as problem:
                if not self.state()["Running"]:
                    raise TimeoutError(f"the container ended before it answered:\n{self.logs()[-2000:]}") from None
                if time.monotonic() > end:
                    raise TimeoutError(f"no answer within {within_s:g} s ({problem}):\n{self.logs()[-2000:]}") from None
                time.sleep(_POLL_S)

    def wait_for_any_answer(self, port: int, within_s: float) -> None:
        """Wait until somebody answers HTTP on `port`, in vain or not."""
        with contextlib.suppress(TimeoutError):
            self.wait_for_port(port, "/", within_s)

    def wait_for_text(self, text: str, within_s: float) -> None:
        """Wait until the container has printed `text`. Raises TimeoutError with its log."""
        end = self.begun + within_s
        while text not in (log := self.logs()):
            if time.monotonic() > end or not self.state()["Running"]:
                if text in self.logs():
                    return
                raise TimeoutError(f"it did not print {text!r} within {within_s:g} s:\n{log[-2000:]}")
            time.sleep(_POLL_S)

    def remove(self) -> None:
        self.session.engine.run("rm", "-fv", self.id, check=False)


def ask(url: str) -> Answer:
    """One HTTP request, past any proxy and following no redirection; an error status is an answer too.

    Raises OSError when nobody answers, or not in HTTP.
    """
    try:
        with _OPENER.open(url, timeout=5) as response:
            return Answer(response.status, response.read().decode(errors="replace"))
    except urllib.error.HTTPError as refused:
        return Answer(refused.code, refused.read().decode(errors="replace"))
    except http.client.HTTPException as garbage:
        raise OSError(f"no HTTP: {garbage!r}") from None


class _Stay(urllib.request.HTTPRedirectHandler):
    """A redirection is the answer that was claimed, or not."""

    def redirect_request(self, *_: object) -> None:
        return None


_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay)
