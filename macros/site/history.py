"""When each pattern came and last changed, as its commits say: the same history gives the same dates."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from macros.catalogue.inputs import is_own
from macros.catalogue.load import KINDS


@dataclass(frozen=True)
class Dates:
    """Of a pattern: its first commit, and the last one that changed what readers take along, with the files it changed."""

    added: datetime
    changed: datetime
    files: tuple[str, ...]


def _git(root: Path, *words: str) -> str | None:
    """What git says; None where there is no git or no repository."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return None if done.returncode else done.stdout


def history(root: Path) -> dict[str, Dates]:
    """Key of a pattern -> its dates. Empty where the history isn't whole: then a file's first commit is unknown."""
    if _git(root, "rev-parse", "--is-shallow-repository") != "false\n":
        return {}
    log = _git(root, "log", "-z", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "--", *KINDS)
    return read(log or "")


def read(log: str) -> dict[str, Dates]:
    """The dates in git's log, of which each commit is a time after \\x01 and the files that it touched."""
    commits: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    time = 0
    for word in (raw.strip("\n") for raw in log.split("\0")):
        if word.startswith("\x01"):
            time = int(word[1:])
        elif len(parts := PurePosixPath(word).parts) > 2:
            commits["/".join(parts[:2])][time].append("/".join(parts[2:]))
    return {key: dates for key, touched in commits.items() if (dates := _dates(touched)) is not None}


def _dates(touched: dict[int, list[str]]) -> Dates | None:
    """Metadata, measurements and transcripts are ours: a commit that touched only these brings no one anything new."""
    taken = {time: sorted({f for f in files if "/" in f or not is_own(Path(f))}) for time, files in touched.items()}
    times = [time for time, files in taken.items() if files]
    if not times:
        return None
    return Dates(_moment(min(touched)), _moment(max(times)), tuple(taken[max(times)]))


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
