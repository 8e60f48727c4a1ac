"""Build a mutant and ask the pattern's claims whether they notice."""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import shutil
import subprocess
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from macros.catalogue.claims import Claim, FileContains, FileMode, FilePresent, Link
from macros.catalogue.model import Catalogue, Pattern, Variant
from tests.prover import proof_cache
from tests.prover.bases import Base
from tests.prover.checks import CHECKS, Case
from tests.prover.checks.build import last_error, reported_rules
from tests.prover.engine.state import cache_folder
from tests.prover.mutation.operators import Mutant, ignore_mutant, mutants
from tests.prover.prove import cheapest_first, guarded, key_of, ports
from tests.prover.session import Session
from tests.prover.subject import Subject

_READY_S = 8.0  # a healthy original answers within a second or two
_FREE_BYTES = 5e9
# What a check calls an error, since it proves nothing about the original, and what says of a mutant that it behaves otherwise
# than the original did: its program is not there or ends, its exit code is another one, the step that is named is gone.
_OTHERWISE = re.compile(
    r"docker run .*ended with 12[67]:|something else went wrong, unless this exit code|a command could not be run"
    r"|docker started nothing|the container ended|it had ended by itself|no step contains ",
    re.DOTALL,
)
Fate = Literal["killed", "survived", "error"]


@dataclass(frozen=True)
class Verdict:
    """What became of one mutant."""

    mutant: Mutant
    fate: Fate
    noticed_by: str  # "build", "build checks" or variant::claim; for errors what went wrong
    seconds: float = 0.0


def is_mutated(variant: Variant) -> bool:
    """Bad twins are broken on purpose already, and what needs a registry cannot be built everywhere."""
    bad = variant.name == "before" or variant.fails or any(not s.holds for s in variant.statements)
    warns = any(s.claim.name() == "warns" for s in variant.statements)
    return not bad and not warns and variant.needs is None


def groups(pattern: Pattern) -> list[list[Variant]]:
    """Variants that build one Dockerfile judge its mutants together: what a build without its secret claims, say.

    The first of a group is the Dockerfile's own variant, which decides whether the file is meant to be good.
    """
    found: dict[Path, list[Variant]] = {}
    for variant in pattern.variants.values():
        if variant.needs is None:
            found.setdefault(variant.path, []).append(variant)
    ordered = [sorted(g, key=lambda v: file_of(v) != v.name) for g in found.values()]
    return [g for g in ordered if is_mutated(g[0])]


def file_of(variant: Variant) -> str:
    """Name of the variant whose file this variant builds."""
    return "default" if variant.path.name == "Dockerfile" else variant.path.name.removesuffix(".Dockerfile")


def mutants_of(variants: list[Variant]) -> list[tuple[Mutant, str]]:
    """All mutants of a group, each with the name of the file that it replaces."""
    variant = variants[0]
    found = [(m, variant.path.name) for m in mutants(variant.dockerfile)]
    for name in (f"{variant.path.name}.dockerignore", ".dockerignore"):
        path = variant.path.with_name(name)
        if path in variant.files:
            emptied = ignore_mutant(name, path.read_text())
            return [*found, (emptied, name)] if emptied else found
    return found


def judge(session: Session, variants: list[Variant], mutant: Mutant, file: str) -> Verdict:
    """Build the mutant as each variant does and check every claim, cheapest first; stop at the first that notices.

    A claim that ends in an error has not noticed: the others are still asked.
    """
    if shutil.disk_usage(session.scratch).free < _FREE_BYTES:
        return Verdict(mutant, "error", "less than 5 GB of disk is free")
    problems: list[str] = []
    for variant in variants:
        subject = Subject(_apart(variant), {file: mutant.text})
        case = Case(session, subject, ports=ports(variant), ready_s=_READY_S)
        try:
            noticed = _notice(case, problems)
        finally:
            case.close()
            session.forget(subject)
        if noticed:
            return Verdict(mutant, "killed", noticed)
    return Verdict(mutant, "error", "; ".join(problems)) if problems else Verdict(mutant, "survived", "")


def _apart(variant: Variant) -> Variant:
    """With cache mounts that nobody has used: what a mutant leaves in one must not be found by the original, nor by
    another mutant."""
    if "type=cache" not in variant.dockerfile.text:
        return variant
    args = {**variant.options.args, "BUILDKIT_CACHE_MOUNT_NS": f"mutant-{secrets.token_hex(8)}"}
    return variant.model_copy(update={"options": variant.options.model_copy(update={"args": args})})


def _notice(case: Case, problems: list[str]) -> str | None:
    """What noticed the mutant; errors are added to `problems`."""
    variant = case.subject.variant
    noticed = None if variant.fails else _notice_building(case, problems)
    if noticed:
        return noticed
    for statement in cheapest_first(variant.statements):
        outcome = guarded(partial(CHECKS[type(statement.claim)], case, statement.claim))
        gone = outcome.verdict == "error" and statement.holds and _is_gone(case, statement.claim, outcome.observed)
        if outcome.verdict == "error" and not gone:
            problems.append(f"{key_of(statement)}: {outcome.observed[:200]}")
        elif gone or (outcome.verdict == "holds") != statement.holds:
            return f"{variant.name}::{key_of(statement)}"
    return None


def _is_gone(case: Case, claim: Claim, observed: str) -> bool:
    """Is the program gone that the container starts, or the step or file that the claim is about?

    What a file contains, its mode or its target says that it exists. The check of such a claim ends in an error
    without the file, because of twins: a misspelt path must not refute anything. Here the original has the file.
    """
    if _OTHERWISE.search(observed):
        return True
    if not isinstance(claim, FileContains | FileMode | Link):
        return False
    present = FilePresent(paths=(claim.path,))
    return guarded(partial(CHECKS[FilePresent], case, present)).verdict == "refuted"


def _notice_building(case: Case, problems: list[str]) -> str | None:
    """Do the build checks warn, or does the build fail or warn?"""
    waived = case.subject.variant.waive.keys()
    warns = any(s.claim.name() == "warns" for s in case.subject.variant.statements)
    try:
        if not warns and set(reported_rules(case)) - waived:
            return "build checks"
    except ValueError:
        return "build"  # it cannot even be parsed
    try:
        built = case.session.built(case.subject, timeout_s=_limit(case))
    except subprocess.TimeoutExpired:
        return "build (it did not end)"
    if built.ok:
        return "build warnings" if not warns and set(built.warnings) - waived else None
    if "no space left" in built.output():
        problems.append(last_error(built))
    return "build"


def _limit(case: Case) -> float:
    """Seconds that a mutant's build may take: several times the original's cold build."""
    pattern = case.session.catalogue.patterns[case.subject.variant.pattern]
    kept = pattern.measurement(case.subject.variant.name)
    return 60 + 4 * (kept.cold_s if kept else 30)


# ---------------------------------------------------------------- memory
def memory_key(catalogue: Catalogue, variants: list[Variant], mutant: Mutant, bases: dict[str, Base]) -> str:
    """Everything that a mutant's fate depends on."""
    pattern = catalogue.patterns[variants[0].pattern]
    parts = [
        mutant.id,
        mutant.text,
        sorted(v.inputs for v in pattern.variants.values()),
        [[v.name, s.key, s.holds, s.claim.model_dump()] for v in variants for s in v.statements],
        sorted((ref, b.digest) for ref, b in bases.items()),
        [proof_cache.code_of(v) for v in variants],
        hashlib.sha256(Path(__file__).read_bytes()).hexdigest(),
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def recall(key: str, mutant: Mutant) -> Verdict | None:
    path = cache_folder() / "mutants" / key[:2] / f"{key}.json"
    if os.environ.get("ALL") == "1" or not path.exists():
        return None
    row = json.loads(path.read_text())
    return Verdict(mutant, row["fate"], row["noticed_by"], row["seconds"])


def remember(key: str, verdict: Verdict) -> None:
    """Errors are not kept: they are tried again."""
    if verdict.fate != "error":
        path = cache_folder() / "mutants" / key[:2] / f"{key}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        row = {k: v for k, v in asdict(verdict).items() if k != "mutant"}
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_text(json.dumps(row))
        temporary.replace(path)
