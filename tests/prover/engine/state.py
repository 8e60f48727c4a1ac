"""Where a bootstrapped engine lives on the host, and the lock round it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.prover.engine.model import EngineError, say

# sun_path of a Unix socket holds 108 bytes, the closing NUL included.
SOCKET_PATH_MAX = 107


def cache_folder() -> Path:
    """The cache: $BUILDPROOF_CACHE, else the user's cache folder."""
    given = os.environ.get("BUILDPROOF_CACHE")
    if given:
        return Path(given).expanduser().absolute()
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser().absolute() / "buildproof"


@dataclass(frozen=True)
class State:
    """The folders of one bootstrapped engine, all below `home`."""

    home: Path

    @property
    def root(self) -> Path:
        """The Debian root that holds dockerd."""
        return self.home / "root"

    @property
    def data(self) -> Path:
        """Images, containers and build cache."""
        return self.home / "data"

    @property
    def run(self) -> Path:
        """The socket and the pid file."""
        return self.home / "run"

    @property
    def log(self) -> Path:
        """The daemon's log file."""
        return self.home / "log" / "dockerd.log"

    @property
    def client(self) -> Path:
        """The docker client's wrappers and its configuration."""
        return self.home / "client"

    @property
    def socket(self) -> Path:
        """The socket on which dockerd listens."""
        return self.run / "docker.sock"

    @property
    def pid_file(self) -> Path:
        """Holds the host's pid of the process that keeps the namespaces."""
        return self.run / "pid"

    @property
    def host(self) -> str:
        """The value for DOCKER_HOST."""
        return f"unix://{self.socket}"


def load_state() -> State:
    """The state below the cache folder; nothing is made on disk.

    Raises EngineError if the socket's path would be too long for the kernel.
    """
    state = State(cache_folder() / "engine")
    if len(os.fsencode(state.socket)) > SOCKET_PATH_MAX:
        raise EngineError(
            f"The path {state.socket} is too long for a Unix socket: set BUILDPROOF_CACHE to a shorter folder."
        )
    return state


@contextmanager
def locked(path: Path, why: str) -> Iterator[None]:
    """Hold the file lock `path` between processes; waits, and says so.

    Raises EngineError where the cache folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a")
    except OSError as problem:
        raise EngineError(
            f"The cache folder {cache_folder()} cannot be written ({problem.strerror}): make it writable, "
            "or set BUILDPROOF_CACHE to another folder."
        ) from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"waiting for another process that is {why}")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
