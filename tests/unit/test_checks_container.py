"""What the checks of containers read out of outputs, process tables and logs."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any

import pytest

from tests.prover.checks.container import _moments, _plain, not_the_program
from tests.prover.checks.processes import _is, _same_words
from tests.prover.checks.services import _complaint, _missing_restrictions, _written
from tests.prover.docker.container import Ended, own_processes, statuses


@pytest.mark.parametrize(
    ("ended", "claimed", "text", "problem"),
    [
        (Ended(0, "ok", "", ""), 0, "ok", None),
        (Ended(3, "", "boom", ""), 3, "", None),
        (Ended(125, "", "docker: Error response from daemon: no", ""), 125, "", "docker started nothing"),
        (Ended(127, "", "docker: Error response from daemon: no", ""), 127, "", "docker started nothing"),
        (Ended(127, "", "sh: nosuch: not found", ""), 0, "", "could not be run"),
        (Ended(127, "", "sh: nosuch: not found", ""), 127, "", None),
        (Ended(126, "", "", ""), 1, "", "could not be run"),
        (Ended(0, "ok", "/bin/sh: 1: nosuch: not found", ""), 0, "ok", "could not be run"),
        (Ended(0, "ok", "/start.sh: line 3: nosuch: not found", ""), 0, "", "could not be run"),
        (Ended(0, "ok", "bash: line 1: nosuch: command not found", ""), 0, "ok", "could not be run"),
        (Ended(0, "", "sh: nosuch: not found", ""), 0, "nosuch: not found", None),
        (Ended(0, "", "page /x: not found", ""), 0, "", None),
    ],
)
def test_what_is_not_the_programs_doing(ended: Ended, claimed: int, text: str, problem: str | None) -> None:
    found = not_the_program(ended, claimed, text)
    assert found is None if problem is None else problem in (found or "")


_TABLE = """Name:\tserver
Pid:\t1
PPid:\t0
Uid:\t33\t33\t33\t33
Name:\tbusybox
Pid:\t17
PPid:\t0
Uid:\t0\t0\t0\t0
Name:\tcat
Pid:\t24
PPid:\t17
Uid:\t0\t0\t0\t0
Name:\tworker
Pid:\t6
PPid:\t1
Uid:\t33\t0\t33\t33
"""


def test_what_is_executed_from_outside_is_none_of_the_containers_processes() -> None:
    found = own_processes(statuses(_TABLE))
    assert [p["Name"] for p in found] == [["server"], ["worker"]]
    assert [_is(p["Uid"], None) for p in found] == [True, False]
    assert [_is(p["Uid"], 33) for p in found] == [True, False]
    assert own_processes(statuses("")) == []


@pytest.mark.parametrize(
    ("claimed", "line", "same"),
    [
        ("httpd", "httpd -f", True),
        ("httpd -f", "/usr/sbin/httpd -f -p 80", True),
        ("/usr/sbin/httpd", "httpd", False),
        ("htt", "httpd -f", False),
        ("httpd -f -p 80", "httpd -f -p 8080", False),
        ("", "httpd", False),
        ("httpd -f", "httpd", False),
        ("serve.sh", "/bin/sh /serve.sh", False),
    ],
)
def test_a_command_is_compared_word_by_word(claimed: str, line: str, same: bool) -> None:
    assert _same_words(claimed.split(), line.split()) is same


def test_restrictions_are_read_from_the_kernel() -> None:
    strict = "CapBnd:\t0000000000000000\nCapEff:\t0000000000000000\nNoNewPrivs:\t1\n"
    assert _missing_restrictions("overlay / overlay ro,relatime 0 0\n", strict) is None
    assert _missing_restrictions("overlay / overlay rw,relatime 0 0\n", strict) == "the root is writable"
    bounded = strict.replace("CapBnd:\t0000000000000000", "CapBnd:\t0000000000000400")
    assert "capabilities" in str(_missing_restrictions("overlay / overlay ro 0 0\n", bounded))
    assert "privileges" in str(_missing_restrictions("overlay / overlay ro 0 0\n", strict.replace("\t1", "\t0")))


def test_a_complaint_counts_where_the_control_has_none() -> None:
    assert _complaint("fine\nsh: can't create /x: Read-only file system", "fine") is not None
    assert _complaint("open: Permission denied", "open: Permission denied") is None
    assert _complaint("fine", "") is None


def test_files_that_a_container_writes() -> None:
    diff = "C /tmp\nA /tmp/x\nA /.probe\nC /run\nC /run/app\nA /run/app/pid\nA /app/__pycache__/a.pyc\nD /old\nC /etc\nC /etc/motd\n"
    container: Any = SimpleNamespace(diff=lambda: diff)
    assert _written(container, ["/run/app"]) == ["/etc/motd", "/tmp/x"]
    assert _written(container, ["/run/app/", "/tmp", "/etc"]) == []


def test_moments_of_a_zone_with_and_without_history() -> None:
    utc = datetime.UTC
    assert {m.year for m in _moments(False, utc)} == {2026}
    assert min(m.year for m in _moments(True, utc)) == 1972
    assert len(_moments(False, utc)) == 12


@pytest.mark.parametrize(("name", "plain"), [("C.UTF-8", "C.utf8"), ("de_DE.utf8", "de_DE.utf8"), ("C", "C")])
def test_names_of_locales(name: str, plain: str) -> None:
    assert _plain(name) == plain
