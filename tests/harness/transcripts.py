"""Console transcripts: run by prysk in a clean copy of the pattern's context, with docker on the PATH."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros.model import Pattern
from tests.engine import EngineError
from tests.engine.state import cache_folder, locked
from tests.harness.outcome import Outcome, error, holds, refuted
from tests.harness.session import LABEL, Session
from tests.harness.subject import Subject

_TIMEOUT_S = 300
_END = ".reached-the-end"
_OF_A_SESSION = re.compile(r"bp-\d+-\d+-[0-9a-f]{6}-")


def run_transcript(session: Session, pattern: Pattern, transcript: Path) -> Outcome:
    """Run every command and compare every line of output. `observed` is the difference as a unified diff."""
    text = transcript.read_text()
    if not any(line.startswith("  $ ") for line in text.splitlines()):
        return error(f"{transcript.name} holds no command")
    folder = _stage(session, pattern)
    # prysk works in a folder of its own; readers work in the pattern's. A shell that left before its last line would
    # have left what follows untried, and exit code 80 means "skipped" to prysk: the last command proves the end.
    (folder / transcript.name).write_text(f'  $ cd "$TESTDIR"\n{text}\n  $ touch "$TESTDIR/{_END}"\n')
    # One at a time: what another one makes at the same moment would count as left behind.
    with locked(cache_folder() / "transcripts.lock", "running a transcript"):
        before = _objects(session)
        try:
            code, said = _run(session, folder, transcript.name, _client(session))
        finally:
            left = _objects(session) - before
            _remove(session, left)
    reached = (folder / _END).exists()
    shutil.rmtree(folder, ignore_errors=True)
    if code == 0 and left:
        return refuted(f"the transcript left behind: {', '.join(sorted(left))}")
    if code not in (0, 1):
        return error(said)
    if not reached:
        return error(f"the shell ended before the last command:\n{said}")
    return holds("every line as written") if code == 0 else refuted(said)


_FIRST_TIME = """#!/bin/sh
if [ "$1" != build ]; then exec {docker} "$@"; fi
shift
exec {docker} build --add-host={name}:127.0.0.1 --build-arg=BUILDKIT_CACHE_MOUNT_NS={name} "$@"
"""


def _client(session: Session) -> Path:
    """A folder with a `docker` whose builds find nothing of an earlier run: neither the results of RUN, for which
    /etc/hosts counts, nor cache mounts. A reader's first run is such a one."""
    folder = session.folder()
    docker = folder / "docker"
    docker.write_text(_FIRST_TIME.format(docker=session.engine.docker, name=f"run-{secrets.token_hex(8)}"))
    docker.chmod(0o755)
    return folder


def _run(session: Session, folder: Path, name: str, client: Path) -> tuple[int, str]:
    """prysk's exit code and words; after a time-out nothing that it started runs on."""
    command = [sys.executable, "-m", "prysk", "--shell=/bin/bash", name]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=subprocess.DEVNULL, env=_environment(session, client), start_new_session=True) as running:
        try:
            said, _ = running.communicate(timeout=_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            said, _ = running.communicate()
            return 2, f"still running after {_TIMEOUT_S:g} s:\n{said.strip()}"
    return running.returncode, said.strip()


def _stage(session: Session, pattern: Pattern) -> Path:
    folder = session.folder()
    for variant in pattern.variants.values():
        session.bases(variant)
        Subject(variant).stage(folder)
    return folder


def _environment(session: Session, client: Path) -> dict[str, str]:
    return {**os.environ, **session.engine.env, "PATH": f"{client}:{os.environ['PATH']}", "TZ": "UTC",
            "DOCKER_CLI_HINTS": "false", "BUILDX_NO_DEFAULT_ATTESTATIONS": "1"}


def _objects(session: Session) -> set[str]:
    """Names of everything in the engine that starts with bp-: what transcripts make, but not what sessions make."""
    run, found = session.engine.run, set()
    for kind, words in {"container": ["container", "ls", "-a", "--format", "{{.Names}} {{.Labels}}"],
                        "image": ["image", "ls", "--format", "{{.Repository}}:{{.Tag}}"],
                        "network": ["network", "ls", "--format", "{{.Name}}"],
                        "volume": ["volume", "ls", "--format", "{{.Name}} {{.Labels}}"]}.items():
        lines = _listed(run, words)
        found |= {f"{kind} {line.split()[0]}" for line in lines
                  if line.startswith("bp-") and LABEL not in line and not _OF_A_SESSION.match(line)}
    return found


def _listed(run: Callable[..., Any], words: list[str]) -> list[str]:
    """Lines of a listing. The engine refuses when an image goes away while it lists them: then it is asked again."""
    for _ in range(4):
        with contextlib.suppress(EngineError):
            lines: list[str] = run(*words).stdout.splitlines()
            return lines
        time.sleep(0.3)
    return list(run(*words).stdout.splitlines())


def _remove(session: Session, objects: set[str]) -> None:
    for entry in sorted(objects):  # containers come first, in the alphabet as in need
        kind, name = entry.split(" ", 1)
        session.engine.run(kind, "rm", *(["-f"] if kind != "network" else []), name, check=False)
