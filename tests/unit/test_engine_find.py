"""Which engine is used, told apart with a fake docker client on PATH."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.prover.engine import EngineError, ensure
from tests.prover.engine.find import CONTAINERD_STORE, frontend_of

Put = Callable[[str, list[dict[str, str]], list[list[str]]], Path]
STORE = [["driver-type", CONTAINERD_STORE]]
PLUGINS = [{"Name": "buildx", "Version": "0.30.0"}, {"Name": "compose", "Version": "2.41.0"}]


@pytest.fixture
def fake_docker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Return a function that puts a client on PATH which tells what it is given."""

    def put(version: str, plugins: list[dict[str, str]], driver: list[list[str]]) -> Path:
        info = {"ServerVersion": version, "ClientInfo": {"Plugins": plugins}, "DriverStatus": driver}
        program = tmp_path / "docker"
        program.write_text(
            "#!/bin/sh\n"
            f"[ $1 = info ] && echo '{json.dumps(info)}'\n"
            "[ $1 = buildx ] && echo 'BuildKit version: v0.26.2'\n"
            "exit 0\n"
        )
        program.chmod(0o755)
        return program

    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setenv("BUILDPROOF_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("DOCKER_HOST", raising=False)
    return put


def test_an_engine_that_answers_is_used(fake_docker: Put) -> None:
    program = fake_docker("29.1.0", PLUGINS, STORE)
    engine = ensure()
    assert (engine.docker, engine.bootstrapped, engine.env) == (str(program), False, {})
    assert (engine.version, engine.buildx, engine.compose) == ("29.1.0", "0.30.0", "2.41.0")
    assert (engine.buildkit, engine.frontend) == ("0.26.2", "1.20")


def test_a_client_without_plugins_is_refused(fake_docker: Put) -> None:
    fake_docker("29.1.0", [], STORE)
    with pytest.raises(EngineError, match=r"no buildx and no compose.*install"):
        ensure()


def test_an_engine_without_the_containerd_store_is_refused(fake_docker: Put) -> None:
    fake_docker("29.1.0", PLUGINS, [["driver", "overlay2"]])
    with pytest.raises(EngineError, match="containerd-snapshotter"):
        ensure()


def test_where_none_answers_one_that_is_not_root_is_told_the_cure(
    fake_docker: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_docker("", PLUGINS, STORE)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(EngineError, match=r"needs root.*start Docker"):
        ensure()


@pytest.mark.parametrize(
    ("buildkit", "engine", "frontend"),
    [
        ("0.34.1", "30.0.0", "1.28"),
        ("0.12.0", "25.0.0", "1.6"),
        ("0.0.0+unknown", "28.5.2+dfsg4", "1.19"),
        ("0.0.0+unknown", "99.0.0", None),
        (None, "99.0.0", None),
    ],
)
def test_frontend_of(buildkit: str | None, engine: str, frontend: str | None) -> None:
    assert frontend_of(buildkit, engine) == frontend
