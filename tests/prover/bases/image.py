"""Looks at local images, and names image references as the engine does."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tests.prover.engine import Engine

# An annotation of the image's descriptor in the engine's image store: other
# than a label it is not inherited by what is built on the image.
MARK = "org.buildproof.standin"


@dataclass(frozen=True)
class Local:
    """A local image: its id, and the recipe's hash if it is a stand-in."""

    digest: str
    recipe: str | None


def normalize(ref: str) -> str:
    """Return ``ref`` in its short form with a tag: `docker.io/library/x` is `x:latest`."""
    for prefix in ("docker.io/library/", "index.docker.io/library/", "docker.io/"):
        ref = ref.removeprefix(prefix)
    has_tag = "@" in ref or ":" in ref.rpartition("/")[2]
    return ref if has_tag else f"{ref}:latest"


def registry_of(ref: str) -> str:
    """Return the host of the registry that a reference names."""
    first, slash, _ = ref.partition("/")
    is_host = slash and ("." in first or ":" in first or first == "localhost")
    return first if is_host else "docker.io"


def inspect(refs: list[str], engine: Engine) -> dict[str, Local]:
    """Return those of ``refs`` (normalized) that the engine has, by reference."""
    if not refs:
        return {}
    # One call; it lists the images found and complains about the others.
    done = engine.run("image", "inspect", *refs, check=False, timeout=60)
    found: dict[str, Local] = {}
    for image in json.loads(done.stdout or "[]"):
        marks = (image.get("Descriptor") or {}).get("annotations") or {}
        local = Local(image["Id"], marks.get(MARK))
        for name in [*(image.get("RepoTags") or []), *(image.get("RepoDigests") or [])]:
            found[normalize(name)] = local
    return {ref: found[ref] for ref in refs if ref in found}
