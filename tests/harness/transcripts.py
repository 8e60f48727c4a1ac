"""Console transcripts: run by prysk in a clean copy of the pattern's context, with docker on the PATH."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros.model import Pattern
from tests.harness.outcome import Outcome, error, holds, refuted
from tests.harness.session import LABEL, Session
from tests.harness.subject import Subject

_TIMEOUT_S = 300


def run_transcript(session: Session, pattern: Pattern, transcript: Path) -> Outcome:
    """Run every command and compare every line of output. `observed` is the difference as a unified diff."""
    folder = _stage(session, pattern)
    # prysk works in a folder of its own; readers work in the pattern's.
    text = transcript.read_text()
    (folder / transcript.name).write_text(f'  $ cd "$TESTDIR"\n{text}')
    if not any(line.startswith("  $ ") for line in text.splitlines()):
        return error(f"{transcript.name} holds no command")
    before = _objects(session)
    done = subprocess.run(
        [sys.executable, "-m", "prysk", "--shell=/bin/bash", transcript.name], cwd=folder, capture_output=True, text=True,
        timeout=_TIMEOUT_S, env=_environment(session), check=False)
    left = _objects(session) - before
    _remove(session, left)
    shutil.rmtree(folder, ignore_errors=True)
    said = (done.stdout + done.stderr).strip()
    if done.returncode == 0 and left:
        return refuted(f"the transcript left behind: {', '.join(sorted(left))}")
    if done.returncode not in (0, 1):
        return error(said)
    return holds("every line as written") if done.returncode == 0 else refuted(said)


def _stage(session: Session, pattern: Pattern) -> Path:
    folder = session.folder()
    for variant in pattern.variants.values():
        session.bases(variant)
        Subject(variant).stage(folder)
    return folder


def _environment(session: Session) -> dict[str, str]:
    client = str(Path(session.engine.docker).parent)
    return {**os.environ, **session.engine.env, "PATH": f"{client}:{os.environ['PATH']}", "TZ": "UTC",
            "DOCKER_CLI_HINTS": "false", "BUILDX_NO_DEFAULT_ATTESTATIONS": "1"}


def _objects(session: Session) -> set[str]:
    """Names of everything in the engine that starts with bp-: what transcripts make."""
    run, found = session.engine.run, set()
    for kind, words in {"container": ["container", "ls", "-a", "--format", "{{.Names}} {{.Labels}}"],
                        "image": ["image", "ls", "--format", "{{.Repository}}:{{.Tag}}"],
                        "network": ["network", "ls", "--format", "{{.Name}}"],
                        "volume": ["volume", "ls", "--format", "{{.Name}} {{.Labels}}"]}.items():
        lines = run(*words).stdout.splitlines()
        found |= {f"{kind} {line.split()[0]}" for line in lines if line.startswith("bp-") and LABEL not in line}
    return found


def _remove(session: Session, objects: set[str]) -> None:
    for entry in sorted(objects):  # containers come first, in the alphabet as in need
        kind, name = entry.split(" ", 1)
        session.engine.run(kind, "rm", *(["-f"] if kind != "network" else []), name, check=False)
