"""`ensure_bases`: the images that Dockerfiles start FROM, from wherever."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterable
from typing import Literal, get_args

from tests.engine import Engine
from tests.engine.state import cache_folder, locked

from . import registry
from .build import build
from .image import Local, inspect, normalize
from .model import Base, BaseError, BaseUnavailable, Catalogue, load_catalogue

Mode = Literal["auto", "registry", "standin"]


def ensure_bases(
    refs: Iterable[str], engine: Engine, mode: str | None = None
) -> dict[str, Base]:
    """Make sure that the engine has each of ``refs``; returns them by reference.

    ``mode`` (default: $BASES, else "auto"): "auto" uses a local image, else
    pulls, else builds a stand-in; "registry" never uses a stand-in; "standin"
    uses nothing else. `scratch` is passed over. Safe to call from many
    processes: a stand-in is built once.

    Raises BaseUnavailable for an image that only a registry out of reach has,
    BaseError for an unknown reference or mode, EngineError if a build fails.
    """
    mode = mode or os.environ.get("BASES") or "auto"
    if mode not in get_args(Mode):
        raise BaseError(f"BASES={mode}: use one of {', '.join(get_args(Mode))}.")
    catalogue = load_catalogue()
    wanted = [ref for ref in dict.fromkeys(refs) if ref != "scratch"]
    local = inspect([normalize(ref) for ref in wanted], engine)
    return {ref: _ensure(ref, local.get(normalize(ref)), catalogue, engine, mode) for ref in wanted}


def _ensure(
    asked: str, local: Local | None, catalogue: Catalogue, engine: Engine, mode: str
) -> Base:
    ref = normalize(asked)
    main = catalogue.main_refs.get(ref)
    if _usable(local, main, catalogue, mode):
        return Base(asked, "standin" if local.recipe else "registry", local.digest)
    if mode == "registry" or (mode == "auto" and registry.reachable(ref, engine)):
        fault = registry.pull(ref, engine)
        if fault is None:
            return Base(asked, "registry", inspect([ref], engine)[ref].digest)
        if mode == "registry":
            raise BaseError(f"{ref} cannot be pulled: use BASES=auto for a stand-in.\n{fault}")
    if main is None:
        raise _no_standin(ref, catalogue)
    return Base(asked, "standin", _build(ref, main, catalogue, engine, mode).digest)


def _usable(local: Local | None, main: str | None, catalogue: Catalogue, mode: str) -> bool:
    """Whether a local image may be used as it is in this mode."""
    if local is None:
        return False
    if local.recipe is None:
        return mode != "standin"
    return mode != "registry" and main is not None and local.recipe == catalogue.recipe_hash(main)


def _build(ref: str, main: str, catalogue: Catalogue, engine: Engine, mode: str) -> Local:
    ensure_bases(catalogue.needs(main), engine, mode)
    name = re.sub(r"[^a-z0-9.]+", "-", main)
    with locked(cache_folder() / "bases" / f"{name}.lock", f"making {main}"):
        local = inspect([ref], engine).get(ref)
        if not (local and local.recipe and _usable(local, main, catalogue, mode)):
            build(main, catalogue, engine)
            local = inspect([ref], engine)[ref]
        return local


def _no_standin(ref: str, catalogue: Catalogue) -> BaseError:
    if any(fnmatch.fnmatchcase(ref, pattern) for pattern in catalogue.needs_registry):
        return BaseUnavailable(
            ref, f"{ref} has no stand-in and its registry is not in reach: not built here."
        )
    known = "\n  ".join(catalogue.main_refs)
    return BaseError(
        f"{ref} is not known, and no registry in reach has it. Correct the reference, add a "
        "stand-in to tests/bases/bases.yaml, or list it there under needs_registry. "
        f"Stand-ins:\n  {known}"
    )
