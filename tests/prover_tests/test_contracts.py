"""Every base is held against the recorded facts of its official image (needs a Docker Engine)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.prover.bases import ensure_bases, load_catalogue
from tests.prover.bases.contract import Disagreement, compare, load_contracts, unlisted
from tests.prover.bases.model import Shown
from tests.prover.bases.observe import Observer, observer
from tests.prover.engine import Engine, ensure

CONTRACTS = load_contracts()
SHOWN = [(ref, shown) for ref, entry in load_catalogue().bases.items() for shown in entry.shown]
REGISTRY = """FROM debian:trixie-slim
RUN apt-get update \\
    && apt-get install --yes --no-install-recommends docker-registry \\
    && rm -rf /var/lib/apt/lists/*
COPY <<EOF /etc/docker/registry/config.yml
version: 0.1
storage: {filesystem: {rootdirectory: /var/lib/docker-registry}}
http: {addr: ":5000"}
EOF
USER docker-registry
CMD ["docker-registry", "serve", "/etc/docker/registry/config.yml"]
"""


@pytest.fixture(scope="module")
def engine() -> Engine:
    return ensure()


@pytest.fixture(scope="module")
def look(engine: Engine) -> Iterator[Observer]:
    with observer(engine) as one:
        yield one


@pytest.mark.parametrize("ref", CONTRACTS)
def test_a_base_agrees_with_its_contract(engine: Engine, look: Observer, ref: str) -> None:
    provenance = ensure_bases([ref], engine)[ref].provenance
    found = compare(CONTRACTS[ref], look.facts(ref, CONTRACTS[ref]))
    # An official image has no differences of a stand-in.
    listed = load_catalogue().bases[ref].differing_facts if provenance == "standin" else []
    open_ones, idle = unlisted(found, listed)
    assert not open_ones, f"{ref} ({provenance}): correct it, or list it under `differs` in bases.yaml:\n" + _lines(
        open_ones
    )
    assert not idle, f"{ref}: bases.yaml lists as different what agrees, remove: {', '.join(idle)}"


def _lines(found: list[Disagreement]) -> str:
    return "\n".join(map(str, found))


@pytest.mark.parametrize(("ref", "shown"), SHOWN, ids=lambda value: value if isinstance(value, str) else value.run[:40])
def test_a_difference_that_no_contract_records_is_there(engine: Engine, look: Observer, ref: str, shown: Shown) -> None:
    if ensure_bases([ref], engine)[ref].provenance == "registry":
        assert not fnmatchcase(look.says(ref, shown.run), shown.prints), (
            "the official image does it too: correct bases.yaml"
        )
    else:
        assert fnmatchcase(look.says(ref, shown.run), shown.prints)


# ------------------------------------------------------------ the same with a registry
@pytest.fixture(scope="module")
def registry(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A registry on loopback; gives host and port."""
    ensure_bases(["debian:trixie-slim"], engine)
    folder = tmp_path_factory.mktemp("registry")
    (folder / "Dockerfile").write_text(REGISTRY)
    image = f"buildproof-registry:{folder.name}"
    engine.run("build", "--quiet", "--provenance=false", "--tag", image, folder)
    container = engine.run("run", "--detach", "--publish=127.0.0.1::5000", image).stdout.strip()
    try:
        end = time.monotonic() + 60
        while "listening on" not in (done := engine.run("logs", container)).stdout + done.stderr:
            assert time.monotonic() < end, "the registry did not start"
            time.sleep(0.1)
        port = engine.run("port", container, "5000").stdout.split(":")[-1].strip()
        yield f"localhost:{port}"
    finally:
        engine.run("rm", "--force", "--volumes", container, check=False)
        engine.run("image", "rm", "--force", image, check=False)


def _pulled(engine: Engine, registry: str, image: str) -> str:
    """Push a local image as `busybox:1.37`, forget it, and have it pulled as a base; returns the reference."""
    ref = f"{registry}/{image.replace(':', '-')}/busybox:1.37"
    engine.run("tag", image, ref)
    engine.run("push", "--quiet", ref)
    engine.run("image", "rm", ref)
    assert ensure_bases([ref], engine, "registry")[ref].provenance == "registry"
    return ref


@pytest.mark.parametrize(
    ("image", "differs"),
    [
        ("busybox:1.37", []),
        # What this site's stand-in used to be: a static program under this name.
        ("busybox:1.37-musl", ["program./bin/busybox", "libc", "has./lib64/ld-linux-x86-64.so.2"]),
        ("unfaithful", ["user", "env.EXTRA", "has./etc/nsswitch.conf", "account.app"]),
    ],
)
def test_what_a_registry_gives_is_held_against_the_contract(
    engine: Engine, look: Observer, registry: str, tmp_path: Path, image: str, differs: list[str]
) -> None:
    ensure_bases(["busybox:1.37", "busybox:1.37-musl"], engine)
    if image == "unfaithful":
        image = f"buildproof-unfaithful:{registry.rpartition(':')[2]}"
        (tmp_path / "Dockerfile").write_text(
            "FROM busybox:1.37\nRUN rm /etc/nsswitch.conf && adduser -D -u 1000 app\nENV EXTRA=1\nUSER 1000\n"
        )
        engine.run("build", "--quiet", "--provenance=false", "--tag", image, tmp_path)
    ref = _pulled(engine, registry, image)
    try:
        found = compare(CONTRACTS["busybox:1.37"], look.facts(ref, CONTRACTS["busybox:1.37"]))
    finally:
        engine.run("image", "rm", "--force", ref, *([image] if "unfaithful" in image else []), check=False)
    assert {d.fact for d in found} >= set(differs)
    assert bool(found) == bool(differs), _lines(found)
