"""Compose files that come up, that do not, and that answer nobody."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.prover import compose
from tests.prover.outcome import Outcome
from tests.prover.session import open_session
from tests.prover_tests.fixtures.temporary import read_patterns, write_pattern

_DOCKERFILE = """\
FROM busybox:1.37
RUN mkdir /www && echo hello >/www/index.html
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
"""
# Without an init, a shell with PID 1 would not end when asked to.
_SERVICE = """\
services:
  web:
    build: .
    init: true
    ports: ["127.0.0.1:0:8080"]
    {more}
"""
_CHECK = 'healthcheck: {{test: "{test}", interval: 200ms, start_interval: 100ms, start_period: {start}, retries: 1}}'


def _run(root: Path, more: str) -> tuple[Outcome, set[str]]:
    """The outcome, and what is left in the engine afterwards."""
    write_pattern(root, "size: {at_most_mb: 9}", _DOCKERFILE, compose_dot_yaml=_SERVICE.format(more=more))
    catalogue = read_patterns(root)
    pattern = catalogue.patterns["made-for-test"]
    assert pattern.compose is not None
    with open_session(catalogue) as session:
        outcome = compose.run_compose(session, pattern)
        left = {
            line
            for kind, form in (
                ("container", "{{.Names}}"),
                ("network", "{{.Name}}"),
                ("volume", "{{.Name}}"),
                ("image", "{{.Repository}}"),
            )
            for line in session.engine.run(
                kind, "ls", *(["-a"] if kind == "container" else []), "--format", form
            ).stdout.split()
            if session.name in line
        }
    return outcome, left


def test_it_comes_up(tmp_path: Path) -> None:
    more = _CHECK.format(test="wget -q -O /dev/null http://127.0.0.1:8080/", start="5s")
    outcome, left = _run(tmp_path, more + "\n    volumes: [data:/data]\nvolumes: {data: {}}")
    assert outcome.verdict == "holds", outcome.observed
    assert outcome.observed.startswith("web: running healthy; port ")
    assert outcome.observed.endswith(" answers")
    assert not left


def test_it_never_turns_healthy(tmp_path: Path) -> None:
    outcome, left = _run(tmp_path, _CHECK.format(test="exit 1", start="0s"))
    assert outcome.verdict == "refuted"
    assert outcome.observed.startswith("it did not come up")
    assert "is unhealthy" in outcome.observed
    assert not left


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compose, "_ANSWER_TRIES", 3)
    outcome, left = _run(tmp_path, "command: sleep 60")
    assert outcome.verdict == "refuted"
    assert "answered nothing" in outcome.observed
    assert not left


def test_it_answers_with_an_error(tmp_path: Path) -> None:
    outcome, left = _run(tmp_path, "command: httpd -f -p 8080 -h /tmp")
    assert outcome.verdict == "refuted"
    assert "answered 404" in outcome.observed
    assert not left


def test_the_environment_is_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BUILDX_NO_DEFAULT_ATTESTATIONS", raising=False)
    outcome, left = _run(tmp_path, "no_such_key: 1")
    assert "BUILDX_NO_DEFAULT_ATTESTATIONS" not in os.environ
    assert outcome.verdict == "refuted"
    assert "no_such_key" in outcome.observed
    assert not left


def test_images_that_it_names_are_made_and_those_that_it_builds_leave_nothing(tmp_path: Path) -> None:
    more = """image: made-for-test:1
  copy: {image: "made-for-test:1", init: true, depends_on: [web]}
  other: {image: "busybox:${BP_TAG:-1.37-musl}", init: true, command: sleep 60}"""
    outcome, left = _run(tmp_path, more)
    assert outcome.verdict == "holds", outcome.observed
    assert "other: running" in outcome.observed
    assert not left
    with open_session(read_patterns(tmp_path)) as session:
        assert session.engine.run("image", "inspect", "made-for-test:1", check=False).returncode == 1


@pytest.mark.parametrize(
    ("image", "said"),
    [("busybox:no-such-tag", "busybox:no-such-tag is not known"), ("${BP_NOT_SET}", "write ${NAME:-default}")],
)
def test_an_image_that_cannot_be_had_is_no_pass(tmp_path: Path, image: str, said: str) -> None:
    outcome, left = _run(tmp_path, f'command: sleep 60\n  other: {{image: "{image}"}}')
    assert outcome.verdict == "error"
    assert said in outcome.observed
    assert not left
