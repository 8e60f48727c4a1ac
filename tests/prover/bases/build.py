"""Builds one stand-in."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.prover.engine import Engine, EngineError
from tests.prover.engine.root import extra_cas
from tests.prover.engine.state import cache_folder, locked

from .debian import FINISH, make_full, write_image_tar
from .image import MARK
from .model import Catalogue, Recipe

# The default builder's images are those that FROM finds.
BUILD = ["buildx", "build", "--builder", "default", "--progress", "plain", "--provenance=false", "--sbom=false"]
DEBIAN_DOCKERFILE = 'FROM scratch\nADD rootfs.tar /\nCMD ["bash"]\n'


def build(ref: str, catalogue: Catalogue, engine: Engine) -> None:
    """Build the stand-in ``ref`` under all its names; what it needs must be there.

    Raises EngineError with the end of the build's output.
    """
    entry = catalogue.bases[ref]
    print(f"bases: making a stand-in for {ref}", file=sys.stderr, flush=True)
    start = time.monotonic()
    mark = f"annotation-manifest-descriptor.{MARK}={catalogue.recipe_hash(ref)}"
    recipe = entry.made_from
    names = [f"--tag={name}" for name in (ref, *entry.also)]
    with _context(recipe) as folder:
        try:
            _docker_build(engine, recipe, recipe.args, [*names, f"--output=type=image,{mark}", str(folder)])
        except EngineError as error:
            if not recipe.otherwise:
                raise
            print(f"bases: {ref}: {str(error)[-300:]}\nbases: trying {recipe.otherwise}", file=sys.stderr, flush=True)
            args = recipe.args | recipe.otherwise
            _docker_build(engine, recipe, args, [*names, f"--output=type=image,{mark}", str(folder)])
    took = time.monotonic() - start
    print(f"bases: made {ref} in {took:.0f} s", file=sys.stderr, flush=True)


def _docker_build(engine: Engine, recipe: Recipe, args: dict[str, str], rest: list[str]) -> None:
    given = [f"--build-arg={key}={value}" for key, value in args.items()]
    engine.run(*BUILD, *given, *([f"--target={recipe.target}"] if recipe.target else []), *rest)


@contextmanager
def _context(recipe: Recipe) -> Iterator[Path]:
    """Give a temporary folder with the recipe's Dockerfile and its context."""
    scratch = cache_folder() / "bases" / "tmp"
    scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as name:
        folder = Path(name)
        if recipe.builtin:
            (folder / "Dockerfile").write_text(DEBIAN_DOCKERFILE)
            write_image_tar(_full_root(recipe.suite), folder / "rootfs.tar", recipe.variant == "slim")
        else:
            shutil.copytree(recipe.path, folder, dirs_exist_ok=True)
        yield folder


def _full_root(suite: str) -> Path:
    """Return a tar file of Debian's full root, made once for both variants."""
    parts = [suite, FINISH.read_text(), *(ca.read_text() for ca in extra_cas())]
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
    target = cache_folder() / "bases" / f"{suite}-{key}.tar"
    with locked(target.with_suffix(".lock"), f"making Debian {suite}"):
        if not target.exists():
            for old in target.parent.glob(f"{suite}-*.tar"):
                old.unlink()
            aside = target.with_suffix(".new")
            make_full(suite, aside)
            aside.rename(target)
    return target
