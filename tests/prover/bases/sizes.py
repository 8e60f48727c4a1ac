"""Sizes of an image's layers, unpacked and as they are pulled."""

from __future__ import annotations

import json
import os
import subprocess
import tarfile
from typing import IO

from tests.prover.engine import Engine, EngineError
from tests.prover.engine.state import cache_folder, locked

from .contract import Facts

_MB = 1e6


def size_facts(engine: Engine, ref: str, digest: str) -> Facts:
    """`size.disk` and `size.pull` of a local image in MB, read once an image on this machine."""
    file = cache_folder() / "bases" / "sizes.json"
    with locked(file.with_suffix(".lock"), "reading the sizes of base images"):
        try:
            known: dict[str, Facts] = json.loads(file.read_text())
        except (OSError, ValueError):  # not there, or damaged: read anew
            known = {}
        if digest not in known:
            known[digest] = _read(engine, ref)
            aside = file.with_suffix(".new")
            aside.write_text(json.dumps(known))
            aside.replace(file)
        return known[digest]


def _read(engine: Engine, ref: str) -> Facts:
    # Local images only: the command asks no registry.
    saving = subprocess.Popen(
        [engine.docker, "image", "save", ref],
        env={**os.environ, **engine.env},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert saving.stdout is not None
    disk = pull = 0
    try:
        with tarfile.open(fileobj=saving.stdout, mode="r|") as outer:
            for member in outer:
                content = outer.extractfile(member) if member.isreg() else None
                unpacked = layer_bytes(content) if content else None
                if unpacked is not None:
                    disk, pull = disk + unpacked, pull + member.size
    except tarfile.TarError as error:
        raise EngineError(f"the layers of {ref} cannot be read: {error}") from error
    finally:
        saving.kill()
        saving.communicate()
    return {"size.disk": f"{disk / _MB:.1f}", "size.pull": f"{pull / _MB:.1f}"}


def layer_bytes(content: IO[bytes]) -> int | None:
    """Bytes of all files of a layer, a hard link counting nothing; None for what is no layer, such as a manifest."""
    try:
        with tarfile.open(fileobj=content, mode="r|*") as layer:
            return sum(member.size for member in layer if member.isreg())
    except tarfile.ReadError:
        return None
