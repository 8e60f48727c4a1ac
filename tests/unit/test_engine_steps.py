"""When the build cache of our own engine is thrown away."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.prover.engine import Engine, EngineError, steps


class Recorded(Engine):
    """An engine that does what it is told to say."""

    def run(self, *args: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
        (self.data_root or Path()).joinpath("called").write_text(" ".join(map(str, args)))
        if (self.data_root or Path()).joinpath("broken").exists():
            raise EngineError("broken on purpose")
        return subprocess.CompletedProcess([], 0, "", "")


def engine(data: Path | None, many: int = 0) -> Recorded:
    for number in range(many if data else 0):
        (data / steps._SNAPSHOTS / str(number)).mkdir(parents=True)  # type: ignore[operator]
    return Recorded("docker", {}, "28", "0.29", "2.40", None, None, data is not None, data)


@pytest.mark.parametrize(("number", "thrown"), [(0, False), (4, False), (5, True)])
def test_many_steps_are_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, thrown: bool) -> None:
    monkeypatch.setattr(steps, "MANY", 5)
    assert steps.tidy(engine(tmp_path, number)) is thrown
    assert (tmp_path / "called").exists() is thrown


def test_an_engine_that_was_already_there_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "MANY", 1)
    assert not steps.tidy(engine(None))


def test_failing_is_said_and_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(steps, "MANY", 1)
    (tmp_path / "broken").touch()
    assert not steps.tidy(engine(tmp_path, 2))
    assert "not thrown away: broken on purpose" in capsys.readouterr().err
