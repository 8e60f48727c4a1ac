"""Which files a build reads, and the hash over them that ties a measurement to what was measured."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

# Ours, not the reader's: never part of a build context.
_OWN = ("pattern.yaml", "measured.json")
_OWN_SUFFIXES = (".t", ".t.err")


def is_dockerfile(path: Path) -> bool:
    """`Dockerfile` or `<name>.Dockerfile`, at the top of a pattern's folder."""
    return path.name == "Dockerfile" or path.name.endswith(".Dockerfile")


def is_own(path: Path) -> bool:
    """Metadata, a measurement or a transcript, at the top of a pattern's folder."""
    return path.name in _OWN or path.name.endswith(_OWN_SUFFIXES)


def _is_ignore_file_of_one(path: Path) -> bool:
    return path.name.endswith("Dockerfile.dockerignore")


def shared_files(folder: Path) -> list[Path]:
    """The context that all variants of a pattern share, sorted: all files but metadata and Dockerfiles."""
    files = (p for p in folder.rglob("*") if (p.is_file() or p.is_symlink()) and "__pycache__" not in p.parts)
    top = (
        p for p in files if not (p.parent == folder and (is_own(p) or is_dockerfile(p) or _is_ignore_file_of_one(p)))
    )
    return sorted(top)


def staged_files(folder: Path, dockerfile: Path) -> tuple[Path, ...]:
    """All files that a build of `dockerfile` gets: the shared ones, itself and its own ignore file."""
    own = [p for p in (dockerfile, dockerfile.with_name(dockerfile.name + ".dockerignore")) if p.exists()]
    return tuple(sorted([*shared_files(folder), *own]))


def digest_of(folder: Path, files: Iterable[Path], options: dict[str, object]) -> str:
    """SHA-256 over names, executable bits, link targets and contents of `files`, and over the build options."""
    total = hashlib.sha256(json.dumps(options, sort_keys=True).encode())
    for path in files:
        link = path.is_symlink()
        content = str(path.readlink()).encode() if link else path.read_bytes()
        executable = not link and bool(path.stat().st_mode & 0o100)
        head = f"{path.relative_to(folder)}\0{link:d}{executable:d}\0{len(content)}\0"
        total.update(head.encode() + content)
    return total.hexdigest()[:32]
