"""The build cache of earlier runs, thrown away once there is so much of it that the engine becomes slow.

Seen here: with 19,000 steps kept, and a record of each build besides (see DAEMON_JSON), a build of seconds took minutes;
to remove them took 4 minutes. With 6,500 steps and few records an image is removed in 0.2 s, with 700 in 0.07 s. Base
images stay, and so does what was proven: only what is not remembered is built again.
"""

from __future__ import annotations

import subprocess

from tests.prover.engine.model import Engine, EngineError, say

MANY = 12_000  # steps
_SNAPSHOTS = "containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots"


def kept_steps(engine: Engine) -> int:
    """How many steps' file systems our own engine keeps; 0 for an engine that was already there, which is not ours to tidy."""
    folder = engine.data_root / _SNAPSHOTS if engine.data_root else None
    return sum(1 for _ in folder.iterdir()) if folder and folder.is_dir() else 0


def throw_away(engine: Engine) -> None:
    """Empty the build cache. Raises EngineError, and subprocess.TimeoutExpired after ten minutes, or longer where
    there is much of it."""
    engine.run("builder", "prune", "-af", timeout=max(600, kept_steps(engine) / 10))


def tidy(engine: Engine) -> bool:
    """Empty the build cache of our own engine when it keeps MANY steps; returns whether it did. Failing to is no error:
    the engine is slow then, not wrong."""
    steps = kept_steps(engine)
    if steps < MANY:
        return False
    say(f"throwing away the build cache of earlier runs, {steps} steps: about {steps / 5000:.0f} minutes; bases stay")
    try:
        throw_away(engine)
    except (EngineError, subprocess.TimeoutExpired) as problem:
        say(f"the build cache was not thrown away: {str(problem)[:300]}")
        return False
    return True
