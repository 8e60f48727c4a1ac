"""Nothing stays in the engine: not after a session, not after one that was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.catalogue.claims import Prints
from macros.places import ROOT
from tests.prover.checks import Case
from tests.prover.docker.container import Container, run_to_end
from tests.prover.engine import Engine, ensure
from tests.prover.engine.state import cache_folder
from tests.prover.measure_catalogue import measure_pattern
from tests.prover.prove import prove
from tests.prover.session import LABEL, Session, open_session, sweep_dead
from tests.prover.subject import Subject
from tests.prover_tests.fixtures.temporary import read_patterns, write_pattern

_LISTINGS = {
    "container": ("container", "ls", "-a", "--format", "{{.Names}} {{.Labels}} {{.Image}}"),
    "network": ("network", "ls", "--format", "{{.Name}} {{.Labels}}"),
    "volume": ("volume", "ls", "--format", "{{.Name}} {{.Labels}}"),
    "image": ("image", "ls", "--format", "{{.Repository}}:{{.Tag}}"),
}


def _objects(engine: Engine, mark: str) -> dict[str, list[str]]:
    """What the engine has that bears `mark` in its name, its label or its image's name."""
    found = {
        kind: [line for line in engine.run(*words).stdout.splitlines() if mark in line]
        for kind, words in _LISTINGS.items()
    }
    return {kind: lines for kind, lines in found.items() if lines}


def _images(engine: Engine, label: str) -> list[str]:
    """Images with the label, nameless ones included."""
    return engine.run("image", "ls", "-aq", "--filter", f"label={label}").stdout.split()


def _volumes(engine: Engine) -> set[str]:
    """Volumes without a name of ours: an image's VOLUME makes them, and only their container knows whose they are."""
    listed = engine.run("volume", "ls", "--format", "{{.Name}} {{.Labels}}").stdout.splitlines()
    return {line.split()[0] for line in listed if "com.docker.volume.anonymous" in line}


_CLAIMS = """\
prints: {text: hello}
pid_one: {args: [sleep, "60"], command: sleep}
layer_cached: {after_edit: a.txt, step: echo early}
reproducible: {}"""


@pytest.fixture
def label() -> str:
    return f"org.buildproof.fixture={uuid.uuid4().hex}"


def _write(root: Path, label: str) -> None:
    write_pattern(
        root,
        _CLAIMS,
        f'FROM busybox:1.37\nRUN echo early\nCOPY a.txt /\nLABEL {label}\nVOLUME /data\nCMD ["echo", "hello"]\n',
        a_dot_txt="a\n",
    )


def test_a_session_leaves_nothing(tmp_path: Path, label: str) -> None:
    """Neither by proving nor by measuring; images that lost their name count, too."""
    _write(tmp_path, label)
    catalogue = read_patterns(tmp_path)
    with open_session(catalogue) as session:
        engine, name, scratch = session.engine, session.name, session.scratch
        proofs, _ = prove(session, catalogue.variants()[0])
        assert {p.key: p.verdict for p in proofs} == {
            "builds": "holds",
            "checks": "holds",
            "prints": "holds",
            "pid_one": "holds",
            "layer_cached": "holds",
            "reproducible": "refuted",
        }
        assert measure_pattern(session, catalogue.patterns["made-for-test"]) == []
        assert session.feed
        assert _objects(engine, name).keys() == {"volume"}  # the probe's: what was proven and measured is tidied up
        session.image(Subject(catalogue.variants()[0]))
        assert _images(engine, label)
    assert _objects(engine, name) == {}
    assert _images(engine, label) == []
    assert not scratch.exists()


def test_a_session_that_raises_leaves_nothing(tmp_path: Path, label: str) -> None:
    """Not even while its container runs."""
    _write(tmp_path, label)
    catalogue = read_patterns(tmp_path)
    opened: list[Session] = []

    def broken() -> None:
        with open_session(catalogue) as session:
            opened.append(session)
            Case(session, Subject(catalogue.variants()[0])).container(Prints(args=["sleep", "60"], text="never"))
            session.engine.run("network", "create", "--label", f"{LABEL}={session.name}", f"bp-{session.name}")
            assert _objects(session.engine, session.name).keys() == {"container", "image", "network", "volume"}
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        broken()
    assert _objects(opened[0].engine, opened[0].name) == {}
    assert _images(opened[0].engine, label) == []


def test_an_anonymous_volume_goes_with_its_container(tmp_path: Path, label: str) -> None:
    _write(tmp_path, label)
    catalogue = read_patterns(tmp_path)
    with open_session(catalogue) as session:
        case = Case(session, Subject(catalogue.variants()[0]))
        container = case.container(Prints(args=["sleep", "60"], text="never"))
        made = {mount["Name"] for mount in container.inspect()["Mounts"] if mount["Destination"] == "/data"}
        assert made
        assert made <= _volumes(session.engine)
        case.close()
        assert not made & _volumes(session.engine)


def test_a_container_that_does_not_end_is_removed(tmp_path: Path) -> None:
    write_pattern(tmp_path, "size: {at_most_mb: 9}", "FROM busybox:1.37\n")
    with open_session(read_patterns(tmp_path)) as session:
        with pytest.raises(TimeoutError, match=r"still running after 4 s"):
            run_to_end(session, "busybox:1.37", Prints(args=["sleep", "60"], text="never"), timeout_s=4)
        assert "container" not in _objects(session.engine, session.name)


# A session with one of everything. It prints its name when all of it is there; at a word it begins a build.
_VICTIM = """
import sys, threading
from pathlib import Path
from macros.catalogue.claims import Prints
from tests.prover import compose
from tests.prover.checks import Case
from tests.prover_tests.fixtures.temporary import read_patterns
from tests.prover.session import open_session
from tests.prover.subject import Subject

catalogue = read_patterns(Path(sys.argv[1]))
pattern = catalogue.patterns["made-for-test"]
up = threading.Event()
compose._look = lambda *_: up.set() or threading.Event().wait()
with open_session(catalogue) as session:
    Case(session, Subject(pattern.variants["default"])).container(Prints(args=["sleep", "600"], text="never"))
    session.engine.run("network", "create", "--label", f"org.buildproof.session={session.name}", f"bp-{session.name}")
    session.feed
    threading.Thread(target=compose.run_compose, args=(session, pattern), daemon=True).start()
    assert up.wait(120)
    print(session.name, flush=True)
    sys.stdin.readline()
    session.built(Subject(pattern.variants["default"], {"a.txt": "other", "Dockerfile":
        "FROM busybox:1.37\\nRUN sleep 4 && date +%s%N\\n"}))
    threading.Event().wait()
"""
_COMPOSE = "services: {web: {build: ., command: sleep 600, init: true, volumes: ['data:/d']}}\nvolumes: {data: {}}\n"


def _wait_until(true: Callable[[], bool], within_s: float) -> bool:
    end = time.monotonic() + within_s
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def test_a_killed_session_is_swept_by_the_next(tmp_path: Path, label: str) -> None:
    _write(tmp_path, label)
    (tmp_path / "snippets/made-for-test/compose.yaml").write_text(_COMPOSE)
    engine = ensure()
    with subprocess.Popen(
        [sys.executable, "-c", _VICTIM, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, **engine.env},
    ) as victim:
        try:
            assert victim.stdin is not None
            assert victim.stdout is not None
            name = victim.stdout.readline().strip()
            assert name, "the session came to nothing"
            assert _objects(engine, name).keys() == {"container", "image", "network", "volume"}
            assert {len(lines) for lines in _objects(engine, name).values()} == {2}  # of the session, and of compose
            scratch = cache_folder() / "sessions" / name
            victim.stdin.write("build\n")
            victim.stdin.flush()
            assert _wait_until(lambda: _building(scratch), 20), "no build was under way"
        finally:
            victim.send_signal(signal.SIGKILL)
    assert scratch.exists()
    with open_session(read_patterns(tmp_path)):
        assert _objects(engine, name) == {}
        assert not scratch.exists()
    # The build's client has lost the one who listened to it: no image comes out of it later.
    assert _wait_until(lambda: not _building(scratch), 20)
    assert _objects(engine, name) == {}
    assert _images(engine, label) == []


def _building(scratch: Path) -> bool:
    """Does a client still build in this folder?"""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"build" in words and any(word.startswith(os.fsencode(scratch)) for word in words):
            return True
    return False


def test_a_session_that_lives_is_left_alone(tmp_path: Path) -> None:
    write_pattern(tmp_path, "size: {at_most_mb: 9}", "FROM busybox:1.37\n")
    catalogue = read_patterns(tmp_path)
    with open_session(catalogue) as first:
        container = Container(first, "busybox:1.37", Prints(args=["sleep", "60"], text="never"), set())
        with open_session(catalogue) as second:
            assert second.name != first.name
        assert container.state()["Running"]
        assert sweep_dead(first.engine, first.scratch.parent) == []
        assert first.probe.split()[0] in str(_objects(first.engine, first.name)["volume"])
