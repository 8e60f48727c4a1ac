"""`python -m tests.prover.engine start|stop|status|env|selftest`."""

from __future__ import annotations

import shlex
import sys

from tests.prover.engine import daemon
from tests.prover.engine.find import ensure, stop
from tests.prover.engine.model import Engine, EngineError, say
from tests.prover.engine.state import load_state

USAGE = "usage: python -m tests.prover.engine start|stop|status|env|selftest"


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit code (2 for a wrong call)."""
    commands = {
        "start": lambda: _show(ensure()),
        "stop": _stop,
        "status": _status,
        "env": lambda: _env(ensure()),
        "selftest": _selftest,
    }
    if len(arguments) != 1 or arguments[0] not in commands:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]]()
    except EngineError as error:
        print(f"engine: {error}", file=sys.stderr)
        return 1


def _show(engine: Engine) -> int:
    kind = "started by us" if engine.bootstrapped else "already there"
    print(
        f"Docker Engine {engine.version} ({kind}), buildx {engine.buildx}, "
        f"compose {engine.compose}, Dockerfile frontend {engine.frontend or 'unknown'}"
    )
    return 0


def _env(engine: Engine) -> int:
    for name, value in engine.env.items():
        print(f"export {name}={shlex.quote(value)}")
    return 0


def _stop() -> int:
    say("stopped" if stop(load_state()) else "no engine of ours was running")
    return 0


def _status() -> int:
    state = load_state()
    runs = daemon.keeper(state) is not None and daemon.answers(state.socket)
    print(f"our own engine {'runs' if runs else 'does not run'}, state in {state.home}")
    return 0 if runs else 3


def _selftest() -> int:
    from tests.prover.engine.selftest import selftest

    findings = selftest(ensure())
    for finding in findings:
        print(finding)
    bad = sum(not finding.holds for finding in findings)
    print(f"{len(findings) - bad} hold, {bad} refuted")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
