"""Has anything changed since? One hash over files and the Python that reads them."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path


def fingerprint(root: Path, files: Iterable[Path], more: str = "") -> str:
    """Hash of each file's path below `root` and of its content, of the Python's version and of `more`."""
    total = hashlib.sha256(f"{sys.version}{more}".encode())
    for path in sorted(files):
        total.update(f"{path.relative_to(root)}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
