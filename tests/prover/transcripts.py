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

from macros.catalogue.model import Pattern
from tests.prover.bases import BaseError
from tests.prover.engine import EngineError
from tests.prover.engine.state import cache_folder, locked
from tests.prover.named import ensure_named
from tests.prover.outcome import Outcome, error, holds, refuted
from tests.prover.session import Session
from tests.prover.subject import Subject

_TIMEOUT_S = 300
_END = ".reached-the-end"
# What a transcript makes goes by a name that it types and that begins so.
_NAME = re.compile(r"\bbp-[a-z0-9][a-z0-9-]*")


def run_transcript(session: Session, pattern: Pattern, transcript: Path) -> Outcome:
    """Run every command and compare every line of output. `observed` is the difference as a unified diff."""
    text = transcript.read_text()
    if not any(line.startswith("  $ ") for line in text.splitlines()):
        return error(f"{transcript.name} holds no command")
    try:
        folder = _stage(session, pattern)
    except (BaseError, ValueError) as problem:
        return error(str(problem))
    # prysk works in a folder of its own; readers work in the pattern's. A shell that left before its last line would
    # have left what follows untried, and exit code 80 means "skipped" to prysk: the last command proves the end.
    (folder / transcript.name).write_text(f'  $ cd "$TESTDIR"\n{text}\n  $ touch "$TESTDIR/{_END}"\n')
    names = frozenset(_NAME.findall(text))
    # One at a time: some publish the same port, or count what the whole engine has.
    with locked(cache_folder() / "transcripts.lock", "running a transcript"):
        before = _objects(session, names)
        try:
            code, said = _run(session, folder, transcript.name, _client(session))
        finally:
            left = _objects(session, names) - before
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


_CLIENT = """#!/bin/sh
case "$*" in
  build\\ *) shift
    exec {docker} build --add-host={name}:127.0.0.1 --build-arg=BUILDKIT_CACHE_MOUNT_NS={name} "$@" ;;
  run\\ *localhost:* | create\\ *localhost:*) ;;
  run\\ * | create\\ *) command=$1; shift
    exec {docker} "$command" --pull=never "$@" ;;
esac
exec {docker} "$@"
"""


def _client(session: Session) -> Path:
    """A folder with a `docker` whose builds find nothing of an earlier run: neither the results of RUN, for which
    /etc/hosts counts, nor cache mounts. A reader's first run is such a one. It pulls no image but from a registry of the
    transcript's own."""
    folder = session.folder()
    docker = folder / "docker"
    docker.write_text(_CLIENT.format(docker=session.engine.docker, name=f"run-{secrets.token_hex(8)}"))
    docker.chmod(0o755)
    return folder


def _run(session: Session, folder: Path, name: str, client: Path) -> tuple[int, str]:
    """prysk's exit code and words; after a time-out nothing that it started runs on."""
    command = [sys.executable, "-m", "prysk", "--shell=/bin/bash", name]
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        stdin=subprocess.DEVNULL,
        env=_environment(session, client),
        start_new_session=True,
    ) as running:
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
    ensure_named(pattern, session.engine)
    return folder


def _environment(session: Session, client: Path) -> dict[str, str]:
    return {
        **os.environ,
        **session.engine.env,
        "PATH": f"{client}:{os.environ['PATH']}",
        "TZ": "UTC",
        "DOCKER_CLI_HINTS": "false",
        "BUILDX_NO_DEFAULT_ATTESTATIONS": "1",
    }


def _objects(session: Session, names: frozenset[str]) -> set[str]:
    """What the engine has under `names` or names that begin with one of them. Whatever else comes and goes meanwhile is
    another worker's, and not to be touched."""
    found = set()
    for kind, words in {
        "container": ["container", "ls", "-a", "--format", "{{.Names}}"],
        "image": ["image", "ls", "--format", "{{.Repository}}:{{.Tag}}"],
        "network": ["network", "ls", "--format", "{{.Name}}"],
        "volume": ["volume", "ls", "--format", "{{.Name}}"],
    }.items():
        listed = _listed(session.engine.run, words)
        found |= {f"{kind} {name}" for name in listed if name.startswith(tuple(names))}
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
