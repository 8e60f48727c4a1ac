"""Suites are remembered by their files; a part, a failure or a stop is not remembered."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from macros.places import ROOT
from tests import suites
from tests.conftest import Suites


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BUILDPROOF_CACHE", str(tmp_path))
    monkeypatch.delenv("ALL", raising=False)
    return tmp_path


def _run(args: list[str], outcomes: dict[str, bool], exitstatus: int = 0, keyword: str = "") -> Suites:
    """A run in which the tests of `outcomes` passed or failed."""
    config = SimpleNamespace(args=args, option=SimpleNamespace(keyword=keyword, markexpr=""))
    plugin = Suites(cast(Any, config))
    for nodeid, passed in outcomes.items():
        plugin.pytest_runtest_logreport(cast(Any, SimpleNamespace(nodeid=nodeid, passed=passed)))
    plugin.pytest_sessionfinish(exitstatus)
    return plugin


def test_what_passed_is_left_out_and_the_rest_stays() -> None:
    first = ["tests/patterns", "tests/prover_tests", "tests/browser"]
    assert _run(first, {"tests/prover_tests/a.py::t": True, "tests/browser/b.py::t": False}, 1).left_out == []
    second = _run(first, {})
    assert second.left_out == ["tests/prover_tests"]
    ignored = [name for name in first if second.pytest_ignore_collect(ROOT / name / "test_a.py")]
    assert ignored == ["tests/prover_tests"]


@pytest.mark.parametrize(
    "run",
    [
        {"outcomes": {"tests/prover_tests/a.py::t": True, "tests/prover_tests/b.py::t": False}, "exitstatus": 1},
        {"outcomes": {"tests/prover_tests/a.py::t": True}, "exitstatus": pytest.ExitCode.INTERRUPTED},
        {"outcomes": {"tests/prover_tests/a.py::t": True}, "exitstatus": pytest.ExitCode.INTERNAL_ERROR},
        {"outcomes": {"tests/prover_tests/a.py::t": True}, "keyword": "some"},
        {"outcomes": {"tests/browser/a.py::t": True}},
    ],
    ids=["failed", "stopped", "broken", "a part", "another suite"],
)
def test_what_did_not_pass_whole_is_not_remembered(run: dict[str, Any]) -> None:
    _run(["tests/prover_tests"], **run)
    assert not suites.has_passed("tests/prover_tests")


def test_all_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    suites.remember("tests/prover_tests")
    assert suites.has_passed("tests/prover_tests")
    monkeypatch.setenv("ALL", "1")
    assert not suites.has_passed("tests/prover_tests")


def test_every_file_counts_but_those_that_are_made(tmp_path: Path) -> None:
    root = tmp_path / "checkout"
    for name in ("docs/en/index.md", "docs/en/snippets/made.md", "macros/main.py", "macros/__pycache__/x.pyc"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("a")
    before = suites.key_of("tests/browser", root)
    for name, counts in {
        "docs/en/snippets/made.md": False,
        "macros/__pycache__/x.pyc": False,
        "macros/main.py": True,
        "docs/en/index.md": True,
    }.items():
        (root / name).write_text("b")
        assert (suites.key_of("tests/browser", root) != before) == counts, name
        before = suites.key_of("tests/browser", root)
    (root / "docs/en/index.md").rename(root / "docs/en/other.md")
    assert suites.key_of("tests/browser", root) != before


def test_every_suite_and_all_it_depends_on_are_there() -> None:
    for suite, names in suites.SUITES.items():
        assert (ROOT / suite).is_dir()
        assert [n for n in (*suites._SHARED, *names) if not (ROOT / n).exists()] == []
