"""Measure a variant, and compare what is built now with what was measured."""

from __future__ import annotations

import platform
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.catalogue import claims
from macros.catalogue.claims import VOCABULARY
from macros.catalogue.measured import BaseUsed, Layer, Measured, Rebuild, Step
from macros.catalogue.model import Variant
from tests.prover.checks import Case
from tests.prover.checks.build import edit, last_error, rebuild
from tests.prover.checks.image import base_size
from tests.prover.docker import build as builds
from tests.prover.outcome import Outcome, error, judge, refuted

TOLERANCE = 0.02  # of a size: what rebuilding with newer packages may change unnoticed
assert claims.LayerCached.name() in VOCABULARY


def edited_file(case: Case) -> str | None:
    """The file whose edit is measured: that of the variant's own claims, else of its recommended twin's."""
    pattern = case.session.catalogue.patterns[case.subject.variant.pattern]
    variants = [case.subject.variant, *pattern.variants.values()]
    found = (getattr(s.claim, "after_edit", None) for v in variants for s in v.statements)
    name = next((name for name in found if name), None)
    return name if name and (case.subject.variant.path.parent / name).is_file() else None


@dataclass(frozen=True)
class Facts:
    """What `measured` compares, found by building: remembered with the proofs, so that measuring proves nothing anew."""

    size_bytes: int | None = None  # None: it did not build
    pull_bytes: int | None = None  # None: the layers were not compressed, since no claim compares sizes to pull
    layers: int | None = None
    edited: str | None = None
    cached: tuple[str, ...] = ()
    ran: tuple[str, ...] = ()  # steps of the build after the edit that were not cached
    base_bytes: int | None = None
    context_bytes: int | None = None
    problem: str = ""  # why nothing could be compared


def facts_of(case: Case) -> Facts:
    """Build the subject, and once more after the edit that its claims name."""
    if not case.build().ok:
        return Facts(problem=last_error(case.build()))
    image, name = case.image(), edited_file(case)
    try:
        again = rebuild(case, name, must_reach=False) if name else None
    except ValueError as problem:
        return Facts(problem=str(problem))
    base_layers, base_bytes = base_size(case)
    return Facts(
        size_bytes=image.size_bytes,
        pull_bytes=image.pull_bytes if case.session.is_compressed(case.subject) else None,
        layers=len(image.layers) - base_layers,
        edited=name,
        cached=tuple(_cached(again)) if again else (),
        ran=tuple(_name(s) for s in again.executed()) if again else (),
        base_bytes=base_bytes,
        context_bytes=case.build().context_bytes,
    )


def compare(variant: Variant, kept: Measured | None, facts: Facts) -> Outcome:
    """Does measured.json still tell the truth? Hash equal, sizes within 2 %, layers equal, cached steps equal."""
    cure = f"`make measure ID={variant.pattern}`"
    if kept is None:
        return refuted(f"never measured: {cure}")
    if kept.inputs != variant.inputs:
        return refuted(f"the Dockerfile or its context has changed since it was measured: {cure}")
    if variant.fails:
        return judge(kept.size_bytes is None and bool(kept.error), f"recorded error: {kept.error}")
    if facts.problem:
        return error(f"nothing to compare: {facts.problem}")
    wrong = _differences(kept, facts)
    return judge(not wrong, f"{'; '.join(wrong)}: {cure}" if wrong else "hash, sizes, layers and cached steps agree")


def _differences(kept: Measured, facts: Facts) -> list[str]:
    wrong = []
    sizes = [
        ("size", facts.size_bytes, kept.size_bytes),
        ("size of the base", facts.base_bytes, kept.base_bytes),
        ("context sent", facts.context_bytes, kept.context_bytes),
    ]
    sizes += [("pull size", facts.pull_bytes, kept.pull_bytes)] if facts.pull_bytes is not None else []
    for name, now, was in sizes:
        if now is None or was is None or abs(now - was) > max(TOLERANCE * was, 2048):
            wrong.append(f"{name} is {now} bytes, was {was}")
    if facts.layers != kept.layers:
        wrong.append(f"{facts.layers} layers added, were {kept.layers}")
    edited = kept.rebuild.edit if kept.rebuild else None
    if edited != facts.edited:
        wrong.append(f"the file that is edited is {facts.edited}, was {edited}")
    elif kept.rebuild is not None:
        steps = (("cached", facts.cached, kept.rebuild.cached), ("run", facts.ran, kept.rebuild.ran))
        wrong += [
            f"{what} after an edit: {_unstaged(now)}, were {_unstaged(was)}"
            for what, now, was in steps
            if _unstaged(now) != _unstaged(was)
        ]
    return wrong


def _unstaged(steps: Iterable[str]) -> list[str]:
    """Without the stages: a step that two stages share goes by the one that asked first, now this, now that."""
    return sorted(step.split("] ", 1)[1] for step in steps)


def _cached(built: builds.Build) -> list[str]:
    return sorted(_name(s) for s in built.steps if s.cached and not s.text.startswith("FROM "))


def _name(step: builds.Step) -> str:
    return f"[{step.stage}] {' '.join(step.text.split())[:120]}"


def measure(case: Case) -> Measured:
    """Build without cache, then after an edit, and record what it cost and produced. Times are wall time."""
    session, variant = case.session, case.subject.variant
    bases = session.bases(variant)
    # --no-cache empties the cache mounts of the steps that it runs. In a name space of their own nobody else fills them
    # again before the rebuild does.
    mounts = f"--build-arg=BUILDKIT_CACHE_MOUNT_NS={secrets.token_hex(8)}"
    cold = timed(case, "--no-cache", mounts)
    common = {
        "inputs": variant.inputs,
        "engine": session.engine.version,
        "platform": f"linux/{_machine()}",
        "frontend": _frontend(case),
        "bases": {ref: BaseUsed(provenance=b.provenance, digest=b.digest) for ref, b in sorted(bases.items())},
        "cold_s": round(cold.seconds, 2),
        "context_bytes": cold.context_bytes,
    }
    if not cold.ok:
        return Measured(**common, error=last_error(cold))
    image = case.image()
    base_layers, base_bytes = base_size(case)
    added = [
        Layer(created_by=x.created_by, size_bytes=x.size_bytes, pull_bytes=x.pull_bytes)
        for x in image.layers[base_layers:]
    ]
    return Measured(
        **common,
        size_bytes=image.size_bytes,
        pull_bytes=image.pull_bytes,
        base_bytes=base_bytes,
        layers=len(added),
        added=added,
        steps=_timeline(cold),
        rebuild=_rebuild(case, mounts, edited_file(case)),
        relock=_rebuild(case, mounts, session.catalogue.patterns[variant.pattern].dependencies),
    )


def _machine() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def _frontend(case: Case) -> str:
    return (
        case.subject.variant.dockerfile.directives.get("syntax")
        or f"built-in {case.session.engine.frontend or ''}".strip()
    )


def _timeline(built: builds.Build) -> list[Step]:
    ran = [s for s in built.executed() if s.started and s.completed]
    start = min((s.started for s in ran if s.started), default=0.0)
    return [
        Step(
            name=" ".join(s.text.split())[:120],
            stage=s.stage,
            start_s=round((s.started or 0) - start, 3),
            end_s=round((s.completed or 0) - start, 3),
        )
        for s in ran
    ]


def timed(case: Case, *extra: str, context: Path | None = None) -> builds.Build:
    """A build with the export that a reader's build makes too. Its image is removed: a name that is taken over by the
    next build would leave a nameless image behind."""
    session = case.session
    tag = f"{session.tag(case.subject)}-timed"
    try:
        return session.build(case.subject, *extra, f"--output=type=image,name={tag}", context=context)
    finally:
        session.engine.run("image", "rm", "-f", tag, check=False)


def _rebuild(case: Case, mounts: str, name: str | None) -> Rebuild | None:
    """The build after an edit of the file `name`, with the cache mounts that the cold build filled."""
    if name is None:
        return None
    staged = case.subject.stage(case.session.folder())
    edit(staged / name)
    built = timed(case, mounts, context=staged)
    shutil.rmtree(staged, ignore_errors=True)
    if not built.ok:
        raise ValueError(f"the build after an edit of {name} failed: {last_error(built)}")
    return Rebuild(
        edit=name, seconds=round(built.seconds, 2), cached=_cached(built), ran=[_name(s) for s in built.executed()]
    )
