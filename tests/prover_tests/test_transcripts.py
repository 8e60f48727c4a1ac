"""Transcripts that are right, wrong, empty, cut short, too slow, and untidy."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.model import Pattern
from tests.prover import transcripts
from tests.prover.outcome import Outcome
from tests.prover.session import Session, open_session
from tests.prover.transcripts import run_transcript
from tests.prover_tests.fixtures.temporary import read_patterns, write_pattern


class Console:
    """A pattern and a session, to run transcripts in."""

    def __init__(self, session: Session, pattern: Pattern) -> None:
        self.session, self.pattern = session, pattern

    def run(self, text: str) -> Outcome:
        transcript = self.pattern.folder / "run.t"
        transcript.write_text(text)
        return run_transcript(self.session, self.pattern, transcript)

    def objects(self) -> set[str]:
        """What transcripts of this file make, in the engine."""
        return transcripts._objects(self.session, frozenset({"bp-fixture-"}))


@pytest.fixture(scope="module")
def console(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Console]:
    root = tmp_path_factory.mktemp("console")
    folder = write_pattern(root, "size: {at_most_mb: 9}", "FROM busybox:1.37\n", hello_dot_txt="hello\n")
    (folder / "sub").mkdir()
    (folder / "sub/x").touch()
    catalogue = read_patterns(root)
    with open_session(catalogue) as session:
        yield Console(session, catalogue.patterns["made-for-test"])


def test_every_line_as_written(console: Console) -> None:
    """Commands run in a clean copy of the context, with the pattern's files and no other."""
    outcome = console.run(
        "Prose.\n\n  $ cat hello.txt\n  hello\n  $ ls sub\n  x\n  $ false\n  [1]\n"
        "  $ ls -A\n  Dockerfile\n  hello.txt\n  run.t\n  sub\n"
        "  $ docker version --format '{{.Server.Os}}'\n  linux\n"
    )
    assert outcome.verdict == "holds", outcome.observed


def test_what_a_transcript_writes_is_gone(console: Console) -> None:
    assert console.run("  $ echo more >>hello.txt\n").verdict == "holds"
    assert (console.pattern.folder / "hello.txt").read_text() == "hello\n"
    assert console.run("  $ cat hello.txt\n  hello\n").verdict == "holds"


def test_a_wrong_line_is_shown_as_a_difference(console: Console) -> None:
    outcome = console.run("  $ cat hello.txt\n  goodbye\n")
    assert outcome.verdict == "refuted"
    assert "\n-  goodbye\n+  hello\n" in outcome.observed


@pytest.mark.parametrize(
    "text", ["  $ true\n  a line too many\n", "  $ false\n", "  $ echo a; echo b\n  a\n", "  $ echo b\n  a* (glob)\n"]
)
def test_lines_that_differ(console: Console, text: str) -> None:
    assert console.run(text).verdict == "refuted"


@pytest.mark.parametrize("text", ["", "Prose alone.\n", "  output without a command\n", "$ not indented\n"])
def test_without_a_command_nothing_is_proven(console: Console, text: str) -> None:
    outcome = console.run(text)
    assert outcome.verdict == "error"
    assert outcome.observed == "run.t holds no command"


@pytest.mark.parametrize("command", ["exit 0", "exec true"])
def test_a_shell_that_leaves_early_has_proven_nothing(console: Console, command: str) -> None:
    outcome = console.run(f"  $ {command}\n  $ docker rm bp-fixture-nothing >/dev/null 2>&1\n")
    assert outcome.verdict == "error"
    assert outcome.observed.startswith("the shell ended before the last command")


def test_a_skipped_transcript_has_proven_nothing(console: Console) -> None:
    """Exit code 80 means "skip" to prysk, which is content with it."""
    assert console.run("  $ exit 80\n  $ echo a\n  never compared\n").verdict == "error"


def test_too_slow(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transcripts, "_TIMEOUT_S", 2)
    marker = f"{time.monotonic():.9f}"
    outcome = console.run(f"  $ docker network create bp-fixture-slow >/dev/null\n  $ sleep 3600 {marker} || true\n")
    assert outcome.verdict == "error"
    assert "still running after 2 s" in outcome.observed
    assert not console.objects()
    assert not [p for p in Path("/proc").glob("[0-9]*/cmdline") if marker.encode() in _content(p)]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_what_was_left_behind_is_told_and_removed(console: Console) -> None:
    outcome = console.run(
        "  $ docker run -d --network=none --name bp-fixture-one busybox:1.37 sleep 60 >/dev/null\n"
        "  $ docker network create bp-fixture-two >/dev/null\n"
        "  $ docker volume create bp-fixture-three\n  bp-fixture-three\n"
        "  $ docker tag busybox:1.37 bp-fixture-four\n"
    )
    assert outcome.verdict == "refuted"
    assert outcome.observed == (
        "the transcript left behind: container bp-fixture-one, image bp-fixture-four:latest, "
        "network bp-fixture-two, volume bp-fixture-three"
    )
    assert not console.objects()


def test_a_wrong_transcript_leaves_nothing_either(console: Console) -> None:
    outcome = console.run("  $ docker volume create bp-fixture-five\n  another name\n")
    assert outcome.verdict == "refuted"
    assert "-  another name" in outcome.observed
    assert not console.objects()


def test_a_tidy_one(console: Console) -> None:
    outcome = console.run(
        "  $ docker tag busybox:1.37 bp-fixture-six\n  $ docker rmi bp-fixture-six\n  Untagged: bp-fixture-six:latest\n"
    )
    assert outcome.verdict == "holds", outcome.observed


def test_what_others_make_meanwhile_is_not_touched(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session's network is called bp-<session>, and a compose project's name begins so: the one was once reported and
    removed while another worker used it."""
    names = [f"bp-{console.session.name}", f"bp-{console.session.name}-web_default"]
    engine, run = console.session.engine, transcripts._run

    def beside(*arguments: Any) -> tuple[int, str]:
        for name in names:
            engine.run("network", "create", name)
        return run(*arguments)

    monkeypatch.setattr(transcripts, "_run", beside)
    try:
        outcome = console.run("  $ docker volume ls -q --filter name=bp-fixture-none\n")
        assert outcome.verdict == "holds", outcome.observed
        assert set(names) <= set(engine.run("network", "ls", "--format", "{{.Name}}").stdout.split())
    finally:
        engine.run("network", "rm", *names, check=False)


def test_nothing_is_pulled_in_passing(console: Console) -> None:
    outcome = console.run("  $ docker run --rm bp-fixture-missing:1 true\n")
    assert outcome.verdict == "refuted"
    assert "No such image: bp-fixture-missing:1" in outcome.observed


def test_a_stand_in_that_it_names_is_made(console: Console) -> None:
    outcome = console.run("  $ docker run --rm --network=none busybox:1.37.0-musl echo yes\n  yes\n")
    assert outcome.verdict == "holds", outcome.observed
