"""Images that a pattern starts without building on them: named by its compose files and its transcripts.

They are made, or pulled, beforehand like the bases of its Dockerfiles: nothing is pulled in passing.
"""

from __future__ import annotations

import re
from pathlib import Path

from macros.catalogue.composed import images_in
from macros.catalogue.model import Pattern
from tests.prover.bases import Base, ensure_bases, load_catalogue
from tests.prover.engine import Engine


def images_named(pattern: Pattern) -> list[str]:
    """References, sorted. Raises ValueError for an image that cannot be known without an environment."""
    composed = [images_in(path.read_text()) for path in compose_files(pattern.folder)]
    built = {image for one in composed for image in one.built}
    started = {image for one in composed for image in one.started} - built
    return sorted(started | {ref for path in pattern.transcripts for ref in known_in(path.read_text())})


def compose_files(folder: Path) -> list[Path]:
    """compose.yaml and what stands beside it: an override, one for production."""
    return sorted([*folder.glob("compose*.y*ml"), *folder.glob("docker-compose*.y*ml")])


def known_in(text: str) -> set[str]:
    """The stand-ins that a transcript names."""
    return {ref for ref in load_catalogue().main_refs if re.search(rf"(?<![\w./:-]){re.escape(ref)}(?![\w.-])", text)}


def ensure_named(pattern: Pattern, engine: Engine) -> dict[str, Base]:
    """Make sure that the engine has them. Raises BaseError, which names an image that cannot be had, and ValueError."""
    names = images_named(pattern)
    return ensure_bases(names, engine) if names else {}
