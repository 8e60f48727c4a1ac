"""Measure a variant, and compare what is built now with what was measured."""

from __future__ import annotations

import platform
import shutil
from pathlib import Path

from macros import claims
from macros.claims import VOCABULARY
from macros.measured import BaseUsed, Layer, Measured, Rebuild, Step
from tests.harness import build as builds
from tests.harness.checks import Case
from tests.harness.checks.build import edit, last_error, rebuild
from tests.harness.checks.image import base_size
from tests.harness.outcome import Outcome, judge, refuted

TOLERANCE = 0.02  # of a size: what rebuilding with newer packages may change unnoticed
assert claims.LayerCached.name() in VOCABULARY


def edited_file(case: Case) -> str | None:
    """The file whose edit is measured: that of the variant's own claims, else of its recommended twin's."""
    pattern = case.session.catalogue.patterns[case.subject.variant.pattern]
    variants = [case.subject.variant, *pattern.variants.values()]
    found = (getattr(s.claim, "after_edit", None) for v in variants for s in v.statements)
    return next((name for name in found if name), None)


def compare(case: Case) -> Outcome:
    """Does measured.json still tell the truth? Hash equal, sizes within 2 %, layers equal, cached steps equal."""
    variant = case.subject.variant
    cure = f"`make measure ID={variant.pattern}`"
    kept = case.session.catalogue.patterns[variant.pattern].measurement(variant.name)
    if kept is None:
        return refuted(f"never measured: {cure}")
    if kept.inputs != variant.inputs:
        return refuted(f"the Dockerfile or its context has changed since it was measured: {cure}")
    if variant.fails:
        return judge(kept.size_bytes is None and bool(kept.error), f"recorded error: {kept.error}")
    wrong = _differences(case, kept)
    return judge(not wrong, f"{'; '.join(wrong)}: {cure}" if wrong else "hash, sizes, layers and cached steps agree")


def _differences(case: Case, kept: Measured) -> list[str]:
    image = case.image()
    wrong = [
        f"{name} is {now} bytes, was {was}"
        for name, now, was in (("size", image.size_bytes, kept.size_bytes or 0),
                               ("pull size", image.pull_bytes, kept.pull_bytes or 0))
        if abs(now - was) > max(TOLERANCE * was, 2048)
    ]
    layers = len(image.layers) - base_size(case)[0]
    if layers != kept.layers:
        wrong.append(f"{layers} layers added, were {kept.layers}")
    if kept.rebuild is not None:
        cached = _cached(rebuild(case, kept.rebuild.edit))
        if cached != sorted(kept.rebuild.cached):
            wrong.append(f"cached after an edit: {cached}, were {sorted(kept.rebuild.cached)}")
    return wrong


def _cached(built: builds.Build) -> list[str]:
    return sorted(_name(s) for s in built.steps if s.cached and not s.text.startswith("FROM "))


def _name(step: builds.Step) -> str:
    return f"[{step.stage}] {' '.join(step.text.split())[:120]}"


def measure(case: Case) -> Measured:
    """Build without cache, then after an edit, and record what it cost and produced. Times are wall time."""
    session, variant = case.session, case.subject.variant
    bases = session.bases(variant)
    cold = timed(case, "--no-cache")
    common = {
        "inputs": variant.inputs, "engine": session.engine.version, "platform": f"linux/{_machine()}",
        "frontend": _frontend(case),
        "bases": {ref: BaseUsed(provenance=b.provenance, digest=b.digest) for ref, b in sorted(bases.items())},
        "cold_s": round(cold.seconds, 2), "context_bytes": cold.context_bytes,
    }
    if not cold.ok:
        return Measured(**common, error=last_error(cold))
    image = case.image()
    base_layers, base_bytes = base_size(case)
    added = [Layer(created_by=x.created_by, size_bytes=x.size_bytes, pull_bytes=x.pull_bytes)
             for x in image.layers[base_layers:]]
    return Measured(**common, size_bytes=image.size_bytes, pull_bytes=image.pull_bytes,
                    base_bytes=base_bytes, layers=len(added), added=added, steps=_timeline(cold),
                    rebuild=_rebuild(case))


def _machine() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def _frontend(case: Case) -> str:
    return case.subject.variant.dockerfile.directives.get("syntax") or f"built-in {case.session.engine.frontend or ''}".strip()


def _timeline(built: builds.Build) -> list[Step]:
    ran = [s for s in built.executed() if s.started and s.completed]
    start = min((s.started for s in ran if s.started), default=0.0)
    return [Step(name=" ".join(s.text.split())[:120], stage=s.stage, start_s=round((s.started or 0) - start, 3),
                 end_s=round((s.completed or 0) - start, 3)) for s in ran]


def timed(case: Case, *extra: str, context: Path | None = None) -> builds.Build:
    """A build with the export that a reader's build makes too. Its image is removed: a name that is taken over by the
    next build would leave a nameless image behind."""
    session = case.session
    tag = f"{session.tag(case.subject)}-timed"
    try:
        return session.build(case.subject, *extra, f"--output=type=image,name={tag}", context=context)
    finally:
        session.engine.run("image", "rm", "-f", tag, check=False)


def _rebuild(case: Case) -> Rebuild | None:
    name = edited_file(case)
    if name is None or not (case.subject.variant.path.parent / name).is_file():
        return None
    staged = case.subject.stage(case.session.folder())
    edit(staged / name)
    built = timed(case, context=staged)
    shutil.rmtree(staged, ignore_errors=True)
    if not built.ok:
        raise ValueError(f"the build after an edit of {name} failed: {last_error(built)}")
    return Rebuild(edit=name, seconds=round(built.seconds, 2), cached=_cached(built),
                   ran=[_name(s) for s in built.executed()])
