"""Asks whether a registry can be reached, and pulls from it."""

from __future__ import annotations

import json
import subprocess
import sys
import time

from tests.prover.engine import Engine
from tests.prover.engine.model import tail
from tests.prover.engine.state import cache_folder, locked

from .image import registry_of

ASK_WITHIN_S = 5
REMEMBER_S = 600


def reachable(ref: str, engine: Engine) -> bool:
    """Whether the registry of ``ref`` answers with that image, within 5 s.

    A registry that did not answer is not asked again for ten minutes, by any
    process on this machine.
    """
    host = registry_of(ref)
    file = cache_folder() / "bases" / "unreachable.json"
    with locked(file.with_suffix(".lock"), "asking a registry"):
        known: dict[str, float] = json.loads(file.read_text()) if file.exists() else {}
        if time.time() - known.get(host, 0) < REMEMBER_S:
            return False
        answer = _ask(ref, engine)
        if answer == "none":
            file.write_text(json.dumps({**known, host: time.time()}))
        return answer == "image"


def _ask(ref: str, engine: Engine) -> str:
    """Return "image", "no image" (the registry says so) or "none" (no answer)."""
    try:
        done = engine.run("buildx", "imagetools", "inspect", ref, check=False, timeout=ASK_WITHIN_S)
    except subprocess.TimeoutExpired:
        return "none"
    if done.returncode == 0:
        return "image"
    return "no image" if "not found" in done.stderr else "none"


def pull(ref: str, engine: Engine) -> str | None:
    """Pull ``ref``; returns None, or the end of the engine's words if it failed."""
    print(f"bases: pulling {ref}", file=sys.stderr, flush=True)
    done = engine.run("pull", "--quiet", ref, check=False)
    return None if done.returncode == 0 else tail(done.stderr, 3)
