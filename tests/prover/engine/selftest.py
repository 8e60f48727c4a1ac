"""Proves that an engine isolates its containers as it should.

Each check has a control of its own, so that it can fail: a random canary that
only the container has, a container that must turn unhealthy, a network that
must be there, a seccomp filter that must be absent when it is turned off.
"""

from __future__ import annotations

import secrets
import shutil
import socket
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.prover.engine.model import Engine
from tests.prover.engine.state import load_state

LABEL = "org.buildproof.selftest"
HEALTH_WITHIN_S = 15
ANSWER_WITHIN_S = 5
# Busybox makes up for all that the containers run.
DOCKERFILE = """\
FROM {base}
{busybox}
COPY canary /{canary}/index.html
"""


@dataclass(frozen=True)
class Finding:
    """What one check found: `holds`, and what was seen where it does not."""

    name: str
    holds: bool
    observed: str

    def __str__(self) -> str:
        return f"{'holds' if self.holds else 'REFUTED'}  {self.name}: {self.observed}"


@dataclass(frozen=True)
class Subject:
    """The image under test: /CANARY/index.html in it must hold `content`."""

    engine: Engine
    image: str
    canary: str
    content: str

    @property
    def file(self) -> str:
        """The canary's file in the container; no such path is on the host."""
        return f"/{self.canary}/index.html"

    def start(self, *arguments: str, command: tuple[str, ...] = ("sleep", "300")) -> str:
        """Start a container and return its id; `subject` removes it."""
        flags = ["run", "--detach", "--init", f"--label={LABEL}={self.canary}"]
        return self.engine.run(*flags, *arguments, self.image, *command).stdout.strip()

    def output(self, *arguments: str, command: tuple[str, ...]) -> str:
        """What a command prints in a container of its own."""
        flags = ["run", "--rm", f"--label={LABEL}={self.canary}"]
        return self.engine.run(*flags, *arguments, self.image, *command).stdout


def selftest(engine: Engine) -> list[Finding]:
    """Run every check; about 5 s. Leaves no container and no image behind."""
    checks = (exec_sees_container, health_turns, port_answers, no_network, seccomp_active, names)
    with subject(engine) as tested:
        return [check(tested) for check in checks]


@contextmanager
def subject(engine: Engine) -> Iterator[Subject]:
    """Build the image under test; removes it and its containers at the end."""
    canary = f"canary-{secrets.token_hex(8)}"
    image = f"buildproof-selftest:{canary}"
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "canary").write_text(canary)
            (folder / "Dockerfile").write_text(_dockerfile(engine, folder, canary))
            engine.run("build", "--quiet", "--provenance=false", "--tag", image, folder)
        yield Subject(engine, image, canary, canary)
    finally:
        left = engine.run("ps", "--all", "--quiet", f"--filter=label={LABEL}={canary}").stdout
        if left:
            engine.run("rm", "--force", "--volumes", *left.split())
        engine.run("image", "rm", "--force", image, check=False)


def _dockerfile(engine: Engine, folder: Path, canary: str) -> str:
    """The Dockerfile: busybox comes from our own root, else is a base."""
    if engine.bootstrapped:
        shutil.copy(load_state().root / "usr/bin/busybox", folder / "busybox")
        install = 'COPY busybox /bin/busybox\nRUN ["/bin/busybox", "--install", "-s", "/bin"]'
        return DOCKERFILE.format(base="scratch", busybox=install, canary=canary)
    from tests.prover.bases import ensure_bases

    ensure_bases(["busybox:1.37"], engine)
    return DOCKERFILE.format(base="busybox:1.37", busybox="", canary=canary)


def exec_sees_container(tested: Subject) -> Finding:
    """`docker exec` reads the container's files, and not the host's."""
    container = tested.start()
    read = tested.engine.run("exec", container, "cat", tested.file, check=False).stdout
    with tempfile.NamedTemporaryFile(dir="/var/tmp") as host_file:
        seen = tested.engine.run("exec", container, "test", "-e", host_file.name, check=False)
    holds = read == tested.content and seen.returncode == 1 and not Path(tested.file).exists()
    observed = f"read {read!r}, the host's file {'is' if seen.returncode == 0 else 'is not'} seen"
    return Finding("docker exec sees the container's own files", holds, observed)


def health_turns(tested: Subject) -> Finding:
    """A health check sees the container's files: healthy, and its control not."""
    every = ("--health-interval=300ms", "--health-retries=1")
    states = {
        wanted: _health(tested, tested.start(f"--health-cmd=test -e {path}", *every), wanted)
        for wanted, path in (("healthy", tested.file), ("unhealthy", f"{tested.file}.absent"))
    }
    holds = all(wanted == seen for wanted, seen in states.items())
    return Finding("a health check turns healthy, and unhealthy", holds, str(states))


def _health(tested: Subject, container: str, wanted: str) -> str:
    end = time.monotonic() + HEALTH_WITHIN_S
    while True:
        show = ("inspect", "--format", "{{.State.Health.Status}}", container)
        state = tested.engine.run(*show).stdout.strip()
        if state == wanted or time.monotonic() > end:
            return state
        time.sleep(0.1)


def port_answers(tested: Subject) -> Finding:
    """A published port answers on the host with the container's own file."""
    serve = ("httpd", "-f", "-p", "80", "-h", f"/{tested.canary}")
    container = tested.start("--publish=127.0.0.1::80", command=serve)
    address = tested.engine.run("port", container, "80").stdout.split()[0]
    end = time.monotonic() + ANSWER_WITHIN_S
    while True:
        try:
            with urllib.request.urlopen(f"http://{address}/", timeout=2) as answer:
                got = answer.read().decode()
            break
        except OSError as error:
            got = str(error)
            if time.monotonic() > end:
                break
            time.sleep(0.1)
    return Finding("a published port answers on the host", got == tested.content, f"got {got!r}")


def no_network(tested: Subject) -> Finding:
    """`--network=none` leaves only loopback; the default network has more."""
    show = ("ls", "/sys/class/net")
    none = tested.output("--network=none", command=show).split()
    default = tested.output(command=show).split()
    holds = none == ["lo"] and "eth0" in default
    return Finding("--network=none has no network", holds, f"none: {none}, default: {default}")


def seccomp_active(tested: Subject) -> Finding:
    """Containers run under a seccomp filter, unless it is turned off."""
    show = ("sh", "-c", "awk '/^Seccomp:/ {print $2}' /proc/self/status")
    on = tested.output(command=show).strip()
    off = tested.output("--security-opt=seccomp=unconfined", command=show).strip()
    return Finding("seccomp filters are active", (on, off) == ("2", "0"), f"on {on}, off {off}")


def names(tested: Subject) -> Finding:
    """A container finds the addresses of the names that the host finds."""
    # Debian's own default mirror: builds ask for it more than for any other.
    name = "deb.debian.org"
    try:
        socket.getaddrinfo(name, 80)
        host = True
    except OSError:
        host = False
    script = f"nslookup {name} > /dev/null 2>&1 && echo found || echo not found"
    seen = tested.output(command=("sh", "-c", script)).strip() == "found"
    observed = f"host {'finds' if host else 'does not find'} {name}, container {'does' if seen else 'does not'}"
    return Finding("names resolve in containers as on the host", seen == host, observed)
