"""How tests are spread over workers, and which suites need not run again."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from macros.places import ROOT
from tests import suites

_PATTERN = re.compile(r"\[((?:snippets|examples)/[a-z0-9-]+)")


class ByPattern(LoadScopeScheduling):  # type: ignore[misc]
    """One worker takes a whole pattern, since twins are compared and share what was built; other tests go by module.

    xdist's own `loadgroup` does nothing under pytest 9.2: it writes the group into a node's id, which is no string any
    more.
    """

    def _split_scope(self, nodeid: str) -> str:
        match = _PATTERN.search(nodeid)
        return match[1] if match else nodeid.split("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByPattern:
    return ByPattern(config, log)


class Suites:
    """Leaves out suites that have passed on these files, and remembers those that pass now."""

    def __init__(self, config: pytest.Config) -> None:
        given = [s for s in suites.SUITES if s in config.args]
        self.left_out = [s for s in given if suites.has_passed(s)]
        self.counts = not hasattr(config, "workerinput")  # this process hands out the tests and hears how they ended
        # A part of a suite is not the suite.
        self.whole = [
            s for s in given if s not in self.left_out and not (config.option.keyword or config.option.markexpr)
        ]
        self.seen: Counter[str] = Counter()
        self.bad: Counter[str] = Counter()

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        return True if any(collection_path.is_relative_to(ROOT / s) for s in self.left_out) else None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for suite in self.whole:
            if report.nodeid.startswith(f"{suite}/"):
                self.seen[suite] += 1
                self.bad[suite] += not report.passed

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        if self.counts and exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):  # and not stopped half-way
            for suite in self.whole:
                if self.seen[suite] and not self.bad[suite]:
                    suites.remember(suite)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for suite in self.left_out:
            terminalreporter.write_line(f"{suite}: passed already on these files; ALL=1 runs it again")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Suites(config), "suites")
