"""What this machine remembers from one run to the next: small texts by kind and key, below the cache folder.

ALL=1 in the environment forgets everything. Nothing is ever half written: a text is put in place when it is whole.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.prover.engine.state import cache_folder


def place_of(kind: str, key: str) -> Path:
    """Where a text is kept; the file need not exist."""
    return cache_folder() / kind / key[:2] / f"{key}.json"


def get(kind: str, key: str) -> str | None:
    """The text that was put under this key; None when there is none, or when ALL=1 forgets it."""
    path = place_of(kind, key)
    return None if os.environ.get("ALL") == "1" or not path.exists() else path.read_text()


def put(kind: str, key: str, text: str) -> None:
    """Keep a text, in place of the one before it."""
    path = place_of(kind, key)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}")
    temporary.write_text(text)
    temporary.replace(path)


def drop(kind: str, key: str) -> None:
    """Forget one text."""
    place_of(kind, key).unlink(missing_ok=True)
