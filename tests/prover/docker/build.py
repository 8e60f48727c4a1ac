"""One call of `docker buildx build`, and what its machine-readable progress says about every step."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tests.prover.engine import Engine

_STEP = re.compile(
    r"^\[(?:(?P<platform>\w+/\w+(?:/\w+)?)(?:->\S+)? )?(?:(?P<stage>[^\s/]+) )?(?P<number>\d+)/\d+\] (?P<text>.*)$",
    re.S,
)
_RULE = re.compile(r"([A-Z][A-Za-z]+): ")
_LOG_END = 12_000  # characters of a log that are kept for a report


@dataclass(frozen=True)
class Step:
    """An instruction that the engine executed or took from its cache. Times are seconds since the epoch."""

    text: str  # "RUN npm ci"
    stage: str  # name of the stage; "0" for the only, nameless one
    platform: str | None
    cached: bool
    started: float | None
    completed: float | None
    number: int = 0  # where it stands in its stage; FROM, when it is a step, is 1


@dataclass(frozen=True)
class Build:
    """The result of one build."""

    ok: bool
    seconds: float  # wall time of the command
    steps: tuple[Step, ...]
    log: str  # what the steps printed
    error: str  # what the client said last; empty when ok
    digest: str | None  # of the manifest or index
    context_bytes: int
    command: str
    warnings: tuple[str, ...] = ()  # names of the rules that the build itself warned of
    failed_log: str = ""  # what the steps printed that failed

    def executed(self) -> list[Step]:
        """Steps that were not taken from the cache; FROM is no step of ours."""
        return [s for s in self.steps if not s.cached and s.started and not s.text.startswith("FROM ")]

    def find(self, text: str) -> list[Step]:
        """Steps whose instruction contains `text`, white space aside."""
        wanted = flat(text)
        return [s for s in self.steps if wanted in flat(s.text)]

    def output(self) -> str:
        """Log and error together, for a search and for reports."""
        return f"{self.log}\n{self.error}".strip()


def flat(text: str) -> str:
    """An instruction in one line, one blank between two words."""
    return " ".join(text.replace("\\\n", " ").split())


def run_build(
    engine: Engine,
    context: Path,
    dockerfile: str,
    options: Sequence[str],
    timeout_s: float = 1200,
    env: dict[str, str] | None = None,
) -> Build:
    """Build `context` with `dockerfile` (a name inside it) and further `options`; never raises for a failed build.

    Raises subprocess.TimeoutExpired after `timeout_s`.
    """
    meta = context.parent / f"{context.name}.meta.json"
    words = [
        "buildx",
        "build",
        "--progress=rawjson",
        f"--metadata-file={meta}",
        "-f",
        str(context / dockerfile),
        *options,
        str(context),
    ]
    begun, clock = time.time(), time.monotonic()
    done = subprocess.run(
        [engine.docker, *words],
        env={**os.environ, **engine.env, **(env or {})},
        text=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        errors="replace",
        timeout=timeout_s,
    )
    seconds = time.monotonic() - clock
    events, said = _split(done.stderr)
    digest = None
    if meta.exists():
        digest = json.loads(meta.read_text()).get("containerimage.digest")
        meta.unlink()
    shown = ["docker", "build", "-f", dockerfile, *(o for o in options if not o.startswith("--output")), "."]
    return Build(
        done.returncode == 0,
        seconds,
        _steps(events, begun),
        _log(events),
        "" if done.returncode == 0 else said,
        digest,
        _context_bytes(events),
        " ".join(shown),
        _warnings(events),
        _log(events, _failed(events)),
    )


def _split(stderr: str) -> tuple[list[dict[str, list[dict[str, object]]]], str]:
    events, said = [], []
    for line in stderr.splitlines():
        try:
            event = json.loads(line)
            if not isinstance(event, dict):
                raise ValueError
            events.append(event)
        except ValueError:
            said.append(line)
    return events, "\n".join(said).strip()


def _seconds(stamp: object) -> float | None:
    if not isinstance(stamp, str):
        return None
    # Nanoseconds are more than datetime reads.
    return datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", stamp).replace("Z", "+00:00")).timestamp()


def _steps(events: list[dict[str, list[dict[str, object]]]], begun: float) -> tuple[Step, ...]:
    found: dict[str, Step] = {}
    for event in events:
        for vertex in event.get("vertexes") or []:
            match = _STEP.match(str(vertex.get("name", "")))
            if match is None:
                continue
            # A vertex is reported many times, and may run in pieces: the first start and the last end count.
            key = str(vertex["digest"])
            before = found.get(key)
            started, completed = _seconds(vertex.get("started")), _seconds(vertex.get("completed"))
            stage = re.sub(r"^stage-(?=\d+$)", "", match["stage"] or "0")  # a nameless stage goes by its number
            found[key] = Step(
                match["text"],
                stage,
                match["platform"],
                bool(vertex.get("cached")) or bool(before and before.cached),
                before.started if before and before.started else started,
                completed or (before.completed if before else None),
                int(match["number"]),
            )
    # A build that asks for a step of another one that has not been tidied away yet is told that step's times, and not
    # that it was cached: what started before this build did not run in it.
    return tuple(replace(s, cached=s.cached or (s.started is not None and s.started < begun)) for s in found.values())


def _failed(events: list[dict[str, list[dict[str, object]]]]) -> set[str]:
    """Digests of the steps that failed themselves; those that were ended because of them are canceled."""
    return {
        str(v["digest"])
        for event in events
        for v in event.get("vertexes") or []
        if v.get("error") and "context canceled" not in str(v["error"])
    }


def _log(events: list[dict[str, list[dict[str, object]]]], of: set[str] | None = None) -> str:
    """What the steps printed (all, or those `of` these digests), each step's lines together: side by side they would
    tear each other apart."""
    pieces: dict[str, bytes] = {}
    for event in events:
        for entry in event.get("logs") or []:
            step = str(entry.get("vertex", ""))
            if of is not None and step not in of:
                continue
            pieces[step] = pieces.get(step, b"") + base64.b64decode(str(entry.get("data") or ""))
    return "".join(piece.decode(errors="replace") for piece in pieces.values())


def _warnings(events: list[dict[str, list[dict[str, object]]]]) -> tuple[str, ...]:
    """Names of rules in warnings such as `InvalidBaseImagePlatform: Base image …`."""
    texts = (
        base64.b64decode(str(w.get("short") or "")).decode(errors="replace")
        for event in events
        for w in event.get("warnings") or []
    )
    return tuple(sorted({match[1] for text in texts if (match := _RULE.match(text))}))


def log_end(text: str) -> str:
    """The end of a log, short enough for a report."""
    return text[-_LOG_END:]


def _context_bytes(events: list[dict[str, list[dict[str, object]]]]) -> int:
    """Bytes of the build context; the transfer of .dockerignore goes by the same name in another vertex."""
    loads = {
        str(v["digest"])
        for event in events
        for v in event.get("vertexes") or []
        if str(v.get("name", "")).endswith("load build context")
    }
    sent = [
        int(str(status.get("current") or 0))
        for event in events
        for status in event.get("statuses") or []
        if str(status.get("id", "")).startswith("transferring context") and status.get("vertex") in loads
    ]
    return max(sent, default=0)
