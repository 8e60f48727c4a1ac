"""Where a base comes from, with a fake engine and a fake registry."""

from __future__ import annotations

import json
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from tests.prover import bases
from tests.prover.bases import Base, BaseError, BaseUnavailable, build, load_catalogue
from tests.prover.bases.image import MARK
from tests.prover.engine import Engine, EngineError

Done = subprocess.CompletedProcess[str]


@dataclass
class FakeEngine:
    """Keeps images as names with marks; ``registry`` is what can be pulled."""

    images: dict[str, str | None] = field(default_factory=dict)
    registry: tuple[str, ...] = ()
    built: list[str] = field(default_factory=list)
    gone: tuple[str, ...] = ()  # build arguments with which a build fails

    def run(self, *args: object, check: bool = True, timeout: float | None = None) -> Done:
        match list(map(str, args)):
            case ["image", "inspect", *refs]:
                return self._done(json.dumps([self._image(r) for r in refs if r in self.images]))
            case ["buildx", "imagetools", "inspect", ref]:
                return self._done("", ref not in self.registry, "no route to host")
            case ["pull", "--quiet", ref]:
                if ref in self.registry:
                    self.images[ref] = None
                return self._done("", ref not in self.registry, "cannot be reached")
            case ["tag", old, new]:
                self.images[new] = self.images[old]
            case ["buildx", "build", *rest]:
                mark = next(a for a in rest if MARK in a).rpartition("=")[2]
                tags = [a.removeprefix("--tag=") for a in rest if a.startswith("--tag=")]
                if any(f"--build-arg={gone}" in rest for gone in self.gone):
                    raise EngineError("Debian has none any more")
                self.built.append(tags[0])
                self.images |= dict.fromkeys(tags, mark)
        return self._done("")

    def _image(self, ref: str) -> dict[str, object]:
        mark = self.images[ref]
        notes = {"annotations": {MARK: mark}} if mark else {}
        return {"Id": f"sha256:{ref}", "RepoTags": [ref], "Descriptor": notes}

    def _done(self, out: str, failed: bool = False, err: str = "") -> Done:
        return subprocess.CompletedProcess([], int(failed), out, err)


def ensure_bases(refs: list[str], engine: FakeEngine, mode: str | None = None) -> dict[str, Base]:
    return bases.ensure_bases(refs, cast(Engine, engine), mode)


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILDPROOF_CACHE", str(tmp_path))
    monkeypatch.delenv("BASES", raising=False)
    monkeypatch.setattr(build, "write_image_tar", lambda *_: None)
    monkeypatch.setattr(build, "make_full", lambda suite, target: target.touch())


def test_a_local_image_is_used() -> None:
    engine = FakeEngine({"alpine:3": None})
    base = ensure_bases(["alpine:3", "scratch"], engine)["alpine:3"]
    assert (base.provenance, base.digest) == ("registry", "sha256:alpine:3")
    assert engine.built == []


def test_a_registry_comes_before_a_stand_in() -> None:
    engine = FakeEngine(registry=("golang:1.26",))
    assert ensure_bases(["golang:1.26"], engine)["golang:1.26"].provenance == "registry"
    assert engine.built == []


def test_a_stand_in_is_built_after_what_it_needs() -> None:
    engine = FakeEngine()
    base = ensure_bases(["docker/dockerfile:1"], engine)["docker/dockerfile:1"]
    assert base.provenance == "standin"
    assert set(engine.built[:2]) == {"debian:trixie", "debian:trixie-slim"}
    assert engine.built[2:] == ["golang:1.26", "docker/dockerfile:1"]
    ensure_bases(["docker/dockerfile:1"], engine)
    assert len(engine.built) == 4


def test_a_stand_in_out_of_date_is_built_again() -> None:
    engine = FakeEngine({"busybox:1.37": "old", "debian:trixie-slim": None})
    ensure_bases(["busybox:1.37"], engine)
    assert engine.built == ["busybox:1.37"]


def test_a_further_name_is_only_tagged() -> None:
    mark = load_catalogue().recipe_hash("busybox:1.37")
    engine = FakeEngine({"busybox:1.37": mark, "debian:trixie-slim": None})
    base = ensure_bases(["docker.io/library/busybox:1.37-glibc"], engine)
    assert base["docker.io/library/busybox:1.37-glibc"].provenance == "standin"
    assert engine.built == []


def test_two_at_once_build_once() -> None:
    engine = FakeEngine({"debian:trixie-slim": None})
    threads = [threading.Thread(target=ensure_bases, args=(["busybox:1.37"], engine)) for _ in "12"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert engine.built == ["busybox:1.37"]


def test_mode_standin_takes_no_other_image() -> None:
    engine = FakeEngine({"busybox:1.37": None}, registry=("busybox:1.37",))
    assert ensure_bases(["busybox:1.37"], engine, "standin")["busybox:1.37"].provenance == "standin"
    assert "busybox:1.37" in engine.built


def test_mode_registry_takes_no_stand_in() -> None:
    mark = load_catalogue().recipe_hash("busybox:1.37")
    engine = FakeEngine({"busybox:1.37": mark}, registry=("busybox:1.37",))
    assert ensure_bases(["busybox:1.37"], engine, "registry")["busybox:1.37"].provenance == "registry"
    with pytest.raises(BaseError, match=r"golang:1\.26 cannot be pulled"):
        ensure_bases(["golang:1.26"], engine, "registry")


def test_what_only_a_registry_has_is_told_apart() -> None:
    engine = FakeEngine()
    with pytest.raises(BaseUnavailable, match="not built here") as caught:
        ensure_bases(["python:3.13-slim", "node:24-alpine"], engine)
    assert caught.value.ref == "node:24-alpine"
    assert engine.built == []


def test_an_unknown_reference_is_named_with_those_known() -> None:
    with pytest.raises(BaseError, match=r"pyhton:3\.13 is not known") as caught:
        ensure_bases(["pyhton:3.13"], FakeEngine())
    assert "python:3.13-slim" in str(caught.value)
    assert not isinstance(caught.value, BaseUnavailable)


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(BaseError, match="BASES=maybe: use one of auto"):
        ensure_bases([], FakeEngine(), "maybe")


def test_a_registry_that_did_not_answer_is_not_asked_again() -> None:
    engine = FakeEngine({"debian:trixie-slim": None})
    ensure_bases(["busybox:1.37"], engine)
    engine.registry = ("golang:1.26",)
    assert ensure_bases(["golang:1.26"], engine)["golang:1.26"].provenance == "standin"


def test_a_version_that_has_left_the_mirror_has_a_replacement() -> None:
    recipe = load_catalogue().bases["python:3.13-slim"].made_from
    engine = FakeEngine({"debian:trixie-slim": None}, gone=(f"PYTHON_VERSION={recipe.args['PYTHON_VERSION']}",))
    ensure_bases(["python:3.13-slim"], engine)
    assert engine.built == ["python:3.13-slim"]


def test_a_failed_build_without_a_replacement_is_an_error() -> None:
    engine = FakeEngine({"debian:trixie-slim": None}, gone=("BUSYBOX_VERSION=1.37.0",))
    with pytest.raises(EngineError, match="none any more"):
        ensure_bases(["busybox:1.37"], engine)
