"""Which patterns a run proves: ID=…, CHANGED=<rev>, SHARD=i/n. Without any of these, all."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from macros.catalogue.faults import UsageError
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue, Pattern


def load_for(root: Path, environment: Mapping[str, str]) -> Catalogue:
    """The catalogue that a run needs: whole, unless DRAFT=1 asks for the patterns of ID alone.

    A draft run lets one pattern be worked on while another is broken; it is never what CI does.
    Raises CatalogueError.
    """
    ids = environment.get("ID", "").replace(",", " ").split()
    return load_catalogue(root, frozenset(ids) if environment.get("DRAFT") == "1" and ids else None)


def selected(catalogue: Catalogue, environment: Mapping[str, str]) -> list[Pattern]:
    """Patterns to prove, in the catalogue's order. Raises UsageError naming the variable and the cure."""
    patterns = list(catalogue.patterns.values())
    if wanted := environment.get("ID"):
        names = list(dict.fromkeys(wanted.replace(",", " ").split()))
        if not names:
            raise UsageError(f"ID: {wanted!r} names no pattern")
        unknown = [n for n in names if n not in catalogue.patterns]
        if unknown:
            raise UsageError(
                f"ID: there is no pattern {', '.join(unknown)}; folders of snippets/ and examples/ are ids"
            )
        patterns = [catalogue.patterns[n] for n in names]
    if revision := environment.get("CHANGED"):
        changed = _changed_files(catalogue, revision)
        patterns = [p for p in patterns if any(name.startswith(f"{p.key}/") for name in changed)]
    if shard := environment.get("SHARD"):
        index, count = _shard(shard)
        patterns = patterns[index - 1 :: count]
    return patterns


def _shard(text: str) -> tuple[int, int]:
    try:
        index, count = (int(part) for part in text.split("/"))
    except ValueError:
        raise UsageError(f"SHARD: {text!r} is not of the form i/n, such as 1/4") from None
    if not 1 <= index <= count:
        raise UsageError(f"SHARD: {text!r} is out of range, 1/{count} is the first and {count}/{count} the last")
    return index, count


def _changed_files(catalogue: Catalogue, revision: str) -> list[str]:
    # Names end in NUL, since git quotes some; a file that was moved counts where it was, too.
    done = subprocess.run(
        ["git", "diff", "--name-only", "--no-renames", "--relative", "-z", revision, "--"],
        cwd=catalogue.root,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise UsageError(f"CHANGED: git does not know {revision!r}: {done.stderr.strip()}")
    new = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "-z"],
        cwd=catalogue.root,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in (done.stdout + new.stdout).split("\0") if name]
