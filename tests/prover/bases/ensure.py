"""`ensure_bases`: the images that Dockerfiles start FROM, from wherever."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.prover.engine import Engine
from tests.prover.engine.state import cache_folder, locked

from . import registry
from .build import build
from .image import Local, inspect, normalize
from .model import Base, BaseError, BaseUnavailable, Catalogue, load_catalogue

MODES = ("auto", "registry", "standin")
# Much of a stand-in's making runs on one core: more at once than cores pays.
WORKERS = 1 + (os.cpu_count() or 1)


@dataclass(frozen=True)
class Source:
    """Where bases may come from, the same for all of one call."""

    catalogue: Catalogue
    engine: Engine
    mode: str


def ensure_bases(refs: Iterable[str], engine: Engine, mode: str | None = None) -> dict[str, Base]:
    """Make sure that the engine has each of ``refs``; returns them by reference.

    ``mode`` (default: $BASES, else "auto"): "auto" uses a local image, else
    pulls, else builds a stand-in; "registry" never uses a stand-in; "standin"
    uses nothing else. `scratch` is passed over. Safe to call from many
    processes and threads: a stand-in is built once.

    Raises, before anything is built, BaseUnavailable for an image that only a
    registry out of reach has, and BaseError for an unknown reference or mode;
    later EngineError if a build fails, BaseError if a pull does.
    """
    mode = mode or os.environ.get("BASES") or "auto"
    if mode not in MODES:
        raise BaseError(f"BASES={mode}: use one of {', '.join(MODES)}.")
    source = Source(load_catalogue(), engine, mode)
    wanted = {ref: normalize(ref) for ref in refs if ref != "scratch"}
    local = inspect(sorted(set(wanted.values())), engine)
    have = {name: image for name, image in local.items() if _usable(image, name, source)}
    missing = [name for name in dict.fromkeys(wanted.values()) if name not in have]
    pulls = {name: _pulls(name, source) for name in missing}
    with ThreadPoolExecutor(WORKERS) as pool:
        made = pool.map(lambda name: _get(name, pulls[name], source), missing)
        have |= dict(zip(missing, made, strict=True))
    return {ref: _base(ref, have[name]) for ref, name in wanted.items()}


def _base(ref: str, image: Local) -> Base:
    return Base(ref, "standin" if image.recipe else "registry", image.digest)


def _usable(image: Local, name: str, source: Source) -> bool:
    """Whether a local image may be used as it is in this mode."""
    if image.recipe is None:
        return source.mode != "standin"
    main = source.catalogue.main_refs.get(name)
    if source.mode == "registry" or main is None:
        return False
    return image.recipe == source.catalogue.recipe_hash(main)


def _pulls(name: str, source: Source) -> bool:
    """Whether to pull; raises BaseError if the image cannot be had at all."""
    if source.mode == "registry":
        return True
    if source.mode == "auto" and registry.reachable(name, source.engine):
        return True
    if name not in source.catalogue.main_refs:
        raise _no_standin(name, source.catalogue)
    return False


def _get(name: str, pulls: bool, source: Source) -> Local:
    """Pull an image, or build its stand-in; returns what the engine then has."""
    if pulls:
        fault = registry.pull(name, source.engine)
        if fault is None:
            return inspect([name], source.engine)[name]
        if source.mode == "registry" or name not in source.catalogue.main_refs:
            raise BaseError(f"{name} cannot be pulled: is BASES=auto, for a stand-in, fit?\n{fault}")
    return _build(name, source.catalogue.main_refs[name], source)


def _build(name: str, main: str, source: Source) -> Local:
    ensure_bases(source.catalogue.needs(main), source.engine, source.mode)
    lock = re.sub(r"[^a-z0-9.]+", "-", main) + ".lock"
    with locked(cache_folder() / "bases" / lock, f"making {main}"):
        # Another process may have made it while this one waited.
        image = inspect([main], source.engine).get(main)
        if not (image and image.recipe and _usable(image, main, source)):
            build(main, source.catalogue, source.engine)
        elif name != main:
            source.engine.run("tag", main, name)
        return inspect([name], source.engine)[name]


def _no_standin(name: str, catalogue: Catalogue) -> BaseError:
    if any(fnmatch.fnmatchcase(name, pattern) for pattern in catalogue.needs_registry):
        return BaseUnavailable(name, f"{name} has no stand-in and its registry is not in reach: not built here.")
    known = "\n  ".join(catalogue.main_refs)
    return BaseError(
        f"{name} is not known, and no registry in reach has it. Correct the reference, add a "
        "stand-in to tests/prover/bases/bases.yaml, or list it there under needs_registry. "
        f"Stand-ins:\n  {known}"
    )
