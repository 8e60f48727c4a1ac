"""`ensure`: the Docker Engine that answers, else one of our own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.prover.engine import client, daemon, root
from tests.prover.engine.model import Engine, EngineError, say
from tests.prover.engine.state import State, load_state, locked

Info = dict[str, Any]
CONTAINERD_STORE = "io.containerd.snapshotter.v1"
# Debian's build of the engine does not know its BuildKit's version.
FRONTEND_OF_ENGINE = {"28.5": "1.19"}


def ensure() -> Engine:
    """A usable Docker Engine; starts one where none answers.

    One that answers (by DOCKER_HOST or the current context) is used as it is.
    Else one is made below the cache folder and started, about 30 s the first
    time, 2 s later, well below 1 s when it runs. Safe to call from many
    processes at once. Raises EngineError, whose message names the cure.
    """
    state = load_state()
    docker = shutil.which("docker")
    if docker and os.environ.get("DOCKER_HOST") != state.host:
        info = _info(docker, {})
        if info.get("ServerVersion"):
            return _describe(docker, {}, info, None)
    start(state)
    env = _our_env(state)
    ours = str(client.docker_path(state))
    return _describe(ours, env, _info(ours, env), state.data)


def start(state: State) -> None:
    """Start our own engine unless it runs and its root is up to date."""
    if daemon.answers(state.socket) and daemon.keeper(state) and root.is_current(state):
        return
    root.check_prerequisites(state)
    with locked(state.home / "lock", "starting the engine"):
        current = root.is_current(state)
        if current and daemon.keeper(state) and daemon.answers(state.socket):
            return
        aside = None if current else root.make_aside(state)
        # Also ends a daemon that hangs, and whatever a killed one left.
        daemon.kill(state)
        if aside:
            root.remove_tree(state.root)
            aside.rename(state.root)
        client.write_client(state)
        say(f"starting dockerd, log in {state.log}")
        daemon.launch(state)


def stop(state: State) -> bool:
    """Stop our own engine; returns whether one ran. Its images stay."""
    if not state.home.exists():
        return False
    with locked(state.home / "lock", "starting or stopping the engine"):
        ran = daemon.keeper(state) is not None
        daemon.kill(state)
        if ran:
            daemon.clean_network(state)
        return ran


def _our_env(state: State) -> dict[str, str]:
    folder = str(client.docker_path(state).parent)
    path = os.environ.get("PATH", os.defpath)
    if folder not in path.split(os.pathsep):
        path = f"{folder}{os.pathsep}{path}"
    return {
        "DOCKER_HOST": state.host,
        "DOCKER_CONFIG": str(client.config_folder(state)),
        "PATH": path,
    }


def _info(docker: str, env: dict[str, str]) -> Info:
    """`docker info` as a mapping, {} when it cannot be had."""
    try:
        done = subprocess.run(
            [docker, "info", "--format", "json"],
            env={**os.environ, **env},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=30,
        )
        info: Info = json.loads(done.stdout)
        return info
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return {}


def _describe(docker: str, env: dict[str, str], info: Info, data: Path | None) -> Engine:
    where = env.get("DOCKER_HOST") or os.environ.get("DOCKER_HOST") or "the default socket"
    plugins = {p["Name"]: p.get("Version", "?") for p in info.get("ClientInfo", {}).get("Plugins", [])}
    missing = [name for name in ("buildx", "compose") if name not in plugins]
    if missing:
        raise EngineError(
            f"A Docker Engine answers at {where}, but the client {docker} has no "
            f"{' and no '.join(missing)}: install its plugin (docker-buildx-plugin, "
            "docker-compose-plugin), or unset DOCKER_HOST and stop that engine."
        )
    if CONTAINERD_STORE not in json.dumps(info.get("DriverStatus")):
        raise EngineError(
            f"The Docker Engine at {where} lacks the containerd image store: put "
            '{"features": {"containerd-snapshotter": true}} into its daemon.json and restart it.'
        )
    buildkit = _buildkit(docker, env)
    return Engine(
        docker=docker,
        env=env,
        version=info["ServerVersion"],
        buildx=plugins["buildx"],
        compose=plugins["compose"],
        buildkit=buildkit,
        frontend=frontend_of(buildkit, info["ServerVersion"]),
        bootstrapped=data is not None,
        data_root=data,
    )


def _buildkit(docker: str, env: dict[str, str]) -> str | None:
    done = subprocess.run(
        [docker, "buildx", "inspect", "default"],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    found = re.search(r"BuildKit version:\s*v?(\S+)", done.stdout)
    return found[1] if found else None


def frontend_of(buildkit: str | None, engine: str) -> str | None:
    """The version of the built-in Dockerfile frontend, None if unknown.

    BuildKit 0.N ships frontend 1.(N-6), and has since 0.12; where the BuildKit
    version is unknown, the engine's own version may tell.
    """
    found = re.match(r"0\.(\d+)", buildkit or "")
    if found and int(found[1]) >= 12:
        return f"1.{int(found[1]) - 6}"
    return FRONTEND_OF_ENGINE.get(".".join(engine.split(".")[:2]))
