"""What the harness reads out of the builder's progress, from lines that a builder wrote."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from tests.prover.docker.build import Build, Step, _context_bytes, _log, _seconds, _split, _steps, _warnings, log_end

_RECORDED = (Path(__file__).resolve().parents[1] / "prover_tests/fixtures/progress.rawjson").read_text()
_EVENTS, _SAID = _split(_RECORDED)


def _vertex(digest: str, name: str, **more: object) -> dict[str, list[dict[str, object]]]:
    return {"vertexes": [{"digest": digest, "name": name, **more}]}


def _at(second: float) -> str:
    return f"2026-11-22T13:26:{second:012.9f}Z"


def test_every_recorded_line_is_an_event() -> None:
    assert len(_EVENTS) == len(_RECORDED.splitlines()) == 30
    assert _SAID == ""


def test_what_is_no_event_was_said() -> None:
    events, said = _split('WARNING: no output\n{"vertexes": []}\n[1]\n"text"\n\nERROR: failed\n')
    assert events == [{"vertexes": []}]
    assert said == 'WARNING: no output\n[1]\n"text"\n\nERROR: failed'


def test_recorded_steps() -> None:
    steps = _steps(_EVENTS, 0.0)
    assert [(s.stage, s.number, s.text) for s in steps] == [
        ("1", 4, "RUN <<EOF (echo two)"),
        ("1", 3, "COPY --from=one /bin/sh /sh"),
        ("one", 2, "RUN printf '\\303' && sleep 0.2 && printf '\\251t\\303\\251\\n'"),
        ("1", 2, "COPY a.txt /b.txt"),
        ("0", 1, steps[4].text),
    ]  # both stages start from it, and the engine names neither
    assert steps[4].text.startswith("FROM docker.io/library/busybox:1.37@sha256:")
    assert [s.cached for s in steps] == [False, False, False, True, True]


def test_recorded_times() -> None:
    run = next(s for s in _steps(_EVENTS, 0.0) if s.text.startswith("RUN printf"))
    assert run.started is not None
    assert run.completed is not None
    assert run.completed - run.started == pytest.approx(0.7275, abs=0.001)


def test_recorded_log() -> None:
    """A letter of two bytes that were printed apart is one letter."""
    assert _log(_EVENTS) == "été\ntwo\n"


def test_recorded_context() -> None:
    """35 bytes of context; the 44 that .dockerignore took go by the same name and do not count."""
    assert _context_bytes(_EVENTS) == 35


def test_a_build_that_reads_no_context() -> None:
    ignore = [e for e in _EVENTS if "load build context" not in json.dumps(e)]
    assert _context_bytes(ignore) == 0


def test_rules_that_the_build_warns_of() -> None:
    def warning(*texts: str) -> dict[str, list[dict[str, object]]]:
        return {"warnings": [{"level": 1, "short": base64.b64encode(text.encode()).decode()} for text in texts]}

    platform = "InvalidBaseImagePlatform: Base image golang:1.26 was pulled with platform"
    events: list[dict[str, list[dict[str, object]]]] = [
        warning(platform, "StageNameCasing: Stage name 'A' should be lowercase"),
        {"warnings": []},
        warning(platform),
    ]
    assert _warnings(events) == ("InvalidBaseImagePlatform", "StageNameCasing")
    assert _warnings([warning("no rule: of lint")]) == _warnings(_EVENTS) == ()


def test_logs_of_steps_side_by_side_do_not_mix() -> None:
    def log(step: str, text: str) -> dict[str, list[dict[str, object]]]:
        return {"logs": [{"vertex": step, "data": base64.b64encode(text.encode()).decode()}]}

    events = [log("a", "one "), log("b", "three"), log("a", "two\n"), log("b", " four\n")]
    assert _log(events) == "one two\nthree four\n"


def test_a_step_is_known_by_its_digest_and_cached_once_is_cached() -> None:
    events = [
        _vertex("a", "[2/3] RUN x"),
        _vertex("a", "[2/3] RUN x", cached=True, started=_at(1), completed=_at(1)),
        _vertex("a", "[2/3] RUN x"),
        _vertex("b", "[3/3] RUN x", started=_at(2)),
    ]
    assert [(s.number, s.cached, s.completed is None) for s in _steps(events, 0.0)] == [
        (2, True, False),
        (3, False, True),
    ]


def test_what_another_build_ran_did_not_run_in_this_one() -> None:
    events = [
        _vertex("a", "[1/2] RUN x", started=_at(1), completed=_at(2)),
        _vertex("b", "[2/2] RUN y", started=_at(4)),
    ]
    begun = _seconds(_at(3))
    assert begun is not None
    assert [s.cached for s in _steps(events, begun)] == [True, False]


def test_first_start_and_last_end_count() -> None:
    events = [
        _vertex("a", "[1/1] RUN x", started=_at(1), completed=_at(2)),
        _vertex("a", "[1/1] RUN x", started=_at(3)),
        _vertex("a", "[1/1] RUN x", started=_at(3), completed=_at(4)),
    ]
    [step] = _steps(events, 0.0)
    assert step.started == _seconds(_at(1))
    assert step.completed == _seconds(_at(4))


@pytest.mark.parametrize(
    ("name", "platform", "stage", "number", "text"),
    [
        ("[2/3] RUN x", None, "0", 2, "RUN x"),
        ("[build 2/3] RUN x", None, "build", 2, "RUN x"),
        ("[stage-1 12/13] RUN x", None, "1", 12, "RUN x"),
        ("[stage-one 2/3] RUN x", None, "stage-one", 2, "RUN x"),
        ("[linux/arm64 2/3] RUN x", "linux/arm64", "0", 2, "RUN x"),
        ("[linux/arm/v7 build 2/3] RUN x", "linux/arm/v7", "build", 2, "RUN x"),
        ("[linux/amd64->arm64 build 2/3] RUN x", "linux/amd64", "build", 2, "RUN x"),
        ("[build 2/3] RUN a &&\n b", None, "build", 2, "RUN a &&\n b"),
    ],
)
def test_names_of_steps(name: str, platform: str | None, stage: str, number: int, text: str) -> None:
    [step] = _steps([_vertex("a", name)], 0.0)
    assert (step.platform, step.stage, step.number, step.text) == (platform, stage, number, text)


@pytest.mark.parametrize("name", ["[internal] load build context", "exporting to image", "[auth] library/busybox:pull"])
def test_what_is_no_step(name: str) -> None:
    assert _steps([_vertex("a", name)], 0.0) == ()


def _step(text: str, cached: bool = False, started: float | None = 1.0) -> Step:
    return Step(text, "0", None, cached, started, 2.0)


def _build(*steps: Step, ok: bool = True) -> Build:
    return Build(ok, 1.0, steps, "log\n", "" if ok else "ERROR: x", None, 0, "docker build .")


def test_executed_steps() -> None:
    """A step that was cached, or that the build never came to, was not executed; FROM is no step of ours."""
    run = _step("RUN a")
    built = _build(run, _step("RUN b", cached=True), _step("RUN c", started=None), _step("FROM busybox"))
    assert built.executed() == [run]


@pytest.mark.parametrize("wanted", ["npm ci --omit=dev", "npm   ci", "ci --omit", "RUN npm ci --omit=dev && true"])
def test_find_looks_past_white_space(wanted: str) -> None:
    step = _step("RUN npm ci     --omit=dev && \\\n  true")
    assert _build(step, _step("COPY . .")).find(wanted) == [step]


def test_find_nothing() -> None:
    assert _build(_step("RUN npm ci")).find("npm install") == []


def test_output_is_log_and_error() -> None:
    assert _build(ok=False).output() == "log\n\nERROR: x"
    assert _build().output() == "log"


def test_times_have_nanoseconds() -> None:
    assert _seconds("2026-11-22T13:26:16.999999999Z") == pytest.approx(1795353976.999999)
    assert _seconds("2026-11-22T13:26:16Z") == 1795353976.0
    assert _seconds(None) is None


def test_the_end_of_a_log() -> None:
    assert log_end("a" * 20_000 + "end") == "a" * 11_997 + "end"
