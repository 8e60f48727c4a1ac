"""A docker client on the host, out of the programs in the Debian root."""

from __future__ import annotations

from pathlib import Path

from tests.prover.engine.model import EngineError
from tests.prover.engine.state import State

PLUGINS = ("docker-buildx", "docker-compose")


def write_client(state: State) -> None:
    """Write wrappers that run the root's docker, buildx and compose here.

    The root's programs need its newer C library, so each wrapper calls them
    through the root's own loader. Raises EngineError if a program is missing.
    """
    plugins = config_folder(state) / "cli-plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    docker_path(state).parent.mkdir(parents=True, exist_ok=True)
    config = config_folder(state) / "config.json"
    if not config.exists():
        config.write_text("{}\n")
    _write_wrapper(state, docker_path(state), state.root / "usr/bin/docker")
    for name in PLUGINS:
        _write_wrapper(state, plugins / name, state.root / "usr/libexec/docker/cli-plugins" / name)


def docker_path(state: State) -> Path:
    """Where the wrapper of the docker client is."""
    return state.client / "bin" / "docker"


def config_folder(state: State) -> Path:
    """The value for DOCKER_CONFIG."""
    return state.client / "config"


def _write_wrapper(state: State, wrapper: Path, program: Path) -> None:
    loaders = sorted(state.root.glob("usr/lib/*-linux-gnu*/ld-linux-*.so.*"))
    if not program.is_file() or not loaders:
        raise EngineError(f"{program} or its loader is missing: remove {state.root}, then try again.")
    loader = loaders[0]
    text = f"#!/bin/sh\nexec '{loader}' --argv0 '{program.name}' --library-path '{loader.parent}' '{program}' \"$@\"\n"
    if wrapper.exists() and wrapper.read_text() == text:
        return
    aside = wrapper.with_suffix(".new")
    aside.write_text(text)
    aside.chmod(0o755)
    aside.replace(wrapper)
