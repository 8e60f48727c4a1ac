"""The engine at hand isolates its containers (needs a Docker Engine)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.prover.engine import Engine, ensure
from tests.prover.engine import selftest as checks
from tests.prover.engine.daemon import clean_network
from tests.prover.engine.selftest import Finding, Subject, subject
from tests.prover.engine.state import load_state

CHECKS = (
    checks.exec_sees_container,
    checks.health_turns,
    checks.port_answers,
    checks.no_network,
    checks.seccomp_active,
    checks.names,
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return ensure()


@pytest.fixture(scope="module")
def tested(engine: Engine) -> Iterator[Subject]:
    with subject(engine) as made:
        yield made


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_isolation(check: Callable[[Subject], Finding], tested: Subject) -> None:
    finding = check(tested)
    assert finding.holds, finding.observed


def test_checks_notice_what_is_wrong(tested: Subject) -> None:
    """The same checks, told to expect other content, must be refuted."""
    other = replace(tested, content="of another image")
    assert not checks.exec_sees_container(other).holds
    assert not checks.port_answers(other).holds


def test_a_second_start_is_quick_and_lets_go_of_its_pipes(engine: Engine) -> None:
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.prover.engine", "start"], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert engine.version in done.stdout
    assert "starting dockerd" not in done.stderr
    assert time.monotonic() - start < 10  # a pipe kept open by the daemon would last as long as the daemon


def test_a_stopped_engine_leaves_the_network_of_a_running_one(engine: Engine) -> None:
    """Stopping one for a cold run once removed docker0 from under the other: every build then failed for six minutes."""
    links = set(os.listdir("/sys/class/net")) & {"docker0"}
    clean_network(load_state())
    assert links <= set(os.listdir("/sys/class/net"))
    engine.run("network", "inspect", "bridge")


def test_the_client_has_its_plugins(engine: Engine) -> None:
    assert engine.run("buildx", "version").stdout
    assert engine.run("compose", "version").stdout
