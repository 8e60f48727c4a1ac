"""What an engine is, and the one error of this package."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


class EngineError(RuntimeError):
    """No usable Docker Engine; the message says what is wrong and the cure."""


@dataclass(frozen=True)
class Engine:
    """A Docker Engine that answered, and the client to call it with.

    `docker` is the path of a client that has the buildx and compose plugins.
    `env` holds the variables to add to a subprocess's environment (not a
    whole environment). Versions are strings as the programs print them;
    `frontend` is the built-in Dockerfile frontend's, or None if unknown.
    `data_root` is the host folder with images, None for an engine that was
    already there.
    """

    docker: str
    env: dict[str, str]
    version: str
    buildx: str
    compose: str
    buildkit: str | None
    frontend: str | None
    bootstrapped: bool
    data_root: Path | None

    def run(
        self,
        *args: str | Path,
        check: bool = True,
        input: str | None = None,
        timeout: float | None = None,
        cwd: str | Path | None = None,
        env: dict[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Call `docker ARGS` and return what it printed, as text.

        `timeout` is in seconds; `env` is added to the environment. Raises EngineError with the command and the
        end of its output when it fails and `check` is true, and
        subprocess.TimeoutExpired.
        """
        done = subprocess.run(
            [self.docker, *map(str, args)],
            env={**os.environ, **self.env, **(env or {})},
            input=input,
            stdin=subprocess.DEVNULL if input is None else None,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout,
            cwd=cwd,
        )
        if check and done.returncode:
            command = " ".join(["docker", *map(str, args)])
            raise EngineError(f"`{command}` ended with {done.returncode}:\n{tail(done.stderr or done.stdout)}")
        return done


def tail(text: str, lines: int = 25) -> str:
    """The last `lines` lines of `text`, stripped."""
    return "\n".join(text.strip().splitlines()[-lines:])


def say(message: str) -> None:
    """Print one progress line on stderr, at once."""
    print(f"engine: {message}", file=sys.stderr, flush=True)
