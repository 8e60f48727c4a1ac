"""Containers for checks: started with a label, asked, and always removed."""

from __future__ import annotations

import http.client
import json
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from macros.claims import Run
from tests.engine import EngineError
from tests.harness.session import LABEL, Session

PROBE = "/.probe/busybox"
_POLL_S = 0.05
HARDENED = ("--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges")


@dataclass(frozen=True)
class Ended:
    """A container that ran to its end."""

    code: int
    output: str  # both streams
    command: str


@dataclass(frozen=True)
class Answer:
    status: int
    body: str


def run_options(claim: Run) -> list[str]:
    """A claim's way of starting, as `docker run` options, without image and arguments."""
    words = [f"--env={k}={v}" for k, v in claim.env.items()]
    words += [f"--entrypoint={claim.entrypoint}"] if claim.entrypoint is not None else []
    words += [f"--user={claim.user}"] if claim.user else []
    return [*words, *claim.options]


def run_to_end(session: Session, image: str, claim: Run, *extra: str, timeout_s: float = 60,
               args: list[str] | None = None) -> Ended:
    """Run a container until it ends by itself. Raises TimeoutError after `timeout_s`."""
    words = [*run_options(claim), *extra]
    name = f"bp-{session.name}-{time.monotonic_ns()}"
    arguments = claim.args if args is None else args
    try:
        done = session.engine.run("run", "--rm", "--name", name, "--label", f"{LABEL}={session.name}", *words, image,
                                  *arguments, check=False, timeout=timeout_s)
    except subprocess.TimeoutExpired:
        session.engine.run("rm", "-fv", name, check=False)
        raise TimeoutError(f"the container was still running after {timeout_s:g} s") from None
    if done.returncode == 125 and getattr(claim, "code", None) != 125:  # docker's own: nothing was started
        raise EngineError(done.stderr.strip())
    shown = " ".join(["docker run --rm", *words, "IMAGE", *arguments])
    return Ended(done.returncode, done.stdout + done.stderr, shown)


class Container:
    """A running container; ports are published on loopback."""

    def __init__(self, session: Session, image: str, claim: Run, ports: set[int], *extra: str) -> None:
        self.session = session
        words = [*run_options(claim), *extra, *(f"--publish=127.0.0.1::{p}" for p in sorted(ports))]
        self.started = time.time()
        started = session.engine.run("run", "-d", "--label", f"{LABEL}={session.name}",
                                     "-v", f"{session.probe}:/.probe:ro", *words, image, *claim.args)
        self.id = started.stdout.strip().splitlines()[-1]
        self.begun = time.monotonic()
        self.command = " ".join(["docker run -d", *words, "IMAGE", *claim.args])

    def inspect(self) -> dict[str, Any]:
        found: list[dict[str, Any]] = json.loads(self.session.engine.run("inspect", self.id).stdout)
        return found[0]

    def state(self) -> dict[str, Any]:
        state: dict[str, Any] = self.inspect()["State"]
        return state

    def logs(self) -> str:
        done = self.session.engine.run("logs", self.id, check=False)
        return done.stdout + done.stderr

    def probe(self, *words: str) -> str:
        """Run a busybox applet inside, as root; works in images that have nothing."""
        return self.session.engine.run("exec", "-u", "0", self.id, PROBE, *words).stdout

    def status(self) -> dict[str, str]:
        """What the kernel says of PID 1: Uid, Gid, CapEff, NoNewPrivs, Name …"""
        lines = self.probe("cat", "/proc/1/status").splitlines()
        return {k: v.strip() for k, _, v in (line.partition(":") for line in lines)}

    def signalled(self) -> float | None:
        """When the engine sent the first signal, in seconds since the epoch; None when it sent none."""
        said = self.session.engine.run("events", "--since", f"{self.started:.6f}", "--until", f"{time.time():.6f}",
                                       "--filter", f"container={self.id}", "--filter", "event=kill",
                                       "--format", "{{json .}}").stdout.splitlines()
        return min((json.loads(line)["timeNano"] / 1e9 for line in said), default=None)

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
