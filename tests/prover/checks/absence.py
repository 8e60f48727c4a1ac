"""Where a path that an image lacks might have come from: without such a place, a misspelt path is absent as well."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterator

from macros.catalogue import claims
from macros.catalogue.model import Pattern, Statement
from tests.prover.docker.oci import Image

# What system images have, and what their package managers write.
_KNOWN = (
    "/bin",
    "/bin/sh",
    "/etc",
    "/tmp",
    "/usr/bin/apt*",
    "/var/lib/apt/lists/*",
    "/var/cache/apt/archives/*.deb",
    "/var/cache/apk/*",
    "/root/.npm/_cacache",
    "/root/.cache/pip",
    "/root/.m2",
    "/usr/local/go",
)
# Folders of every system: that they exist says nothing about what might be in them.
_SYSTEM = re.compile(
    r"/(usr|usr/local|usr/share|var(/lib|/cache)?|etc|opt|root|home|srv|tmp|run|"
    r"(usr/(local/)?)?(s?bin|lib\w*))?"
)
_TEXT_BYTES = 300_000


def source_of(pattern: Pattern, image: Image, path: str) -> str | None:
    """Why `path` could have been in the image: a layer of it, a claim, the context or a Dockerfile of its pattern;
    None when nothing speaks for it."""
    if _same(path, _KNOWN):
        return "system images have it"
    if any(_same(path, _paths(s)) for v in pattern.variants.values() for s in v.statements):
        return "another variant has it"
    if in_image(image, path):
        return "a layer below has it"
    folder, name = path.rsplit("/", 1)
    if not any(c in folder for c in "*?[") and folder in image.files and not _SYSTEM.fullmatch(folder):
        return "its folder is there"
    name = name or folder.rsplit("/", 1)[-1]
    if not name.strip("*.?"):
        name = next((part for part in reversed(folder.split("/")) if part.strip("*.?")), "")
    if not name:
        return None
    if any(fnmatch.fnmatch(file.name, name) for file in pattern.folder.rglob("*")):
        return "the context has it"
    word = re.compile(rf"(?<![\w.]){re.escape(name.strip('*.?'))}(?!\w)")
    return "a file of the pattern names it" if any(word.search(text) for text in _texts(pattern)) else None


def _same(path: str, known: tuple[str, ...]) -> bool:
    return any(path == other or fnmatch.fnmatch(other, path) or fnmatch.fnmatch(path, other) for other in known)


def _paths(statement: Statement) -> tuple[str, ...]:
    """Paths that this statement, when it is proven, shows to be in some image of the pattern."""
    claim = statement.claim
    if isinstance(claim, claims.FileAbsent):
        return () if statement.holds or len(claim.paths) > 1 else tuple(claim.paths)
    if isinstance(claim, claims.FilePresent):
        return tuple(claim.paths) if statement.holds else ()
    if isinstance(claim, claims.FileMode | claims.FileContains | claims.Link):
        return (claim.path,)
    return ()


def in_image(image: Image, path: str) -> bool:
    """Does the image have it, or did some layer bring it, perhaps to be removed by a later one?"""
    return bool(image.matching(path)) or any(
        fnmatch.fnmatch(entry.path, path)
        for layer in image.layers
        for entry in image.layout.listing(layer.digest)[1]
        if "/.wh." not in entry.path
    )


def _texts(pattern: Pattern) -> Iterator[str]:
    """The pattern's Dockerfiles, without their comments, and its other texts, without what people say of it."""
    for file in sorted(pattern.folder.rglob("*")):
        if (
            file.is_file()
            and file.suffix != ".t"
            and file.name not in ("pattern.yaml", "measured.json")
            and file.stat().st_size < _TEXT_BYTES
        ):
            lines = file.read_text(errors="replace").splitlines()
            yield "\n".join(line for line in lines if not line.lstrip().startswith("#"))
