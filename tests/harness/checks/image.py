"""Checks of claims about the image: its bytes, read from the exported layers and configuration."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import os
import secrets as random_secrets
from dataclasses import replace
from typing import Any

from macros import claims
from tests.harness import attestations
from tests.harness.checks.build import last_error
from tests.harness.checks.registry import Case, check
from tests.harness.oci import Image
from tests.harness.outcome import Outcome, error, holds, judge, refuted
from tests.harness.session import secret_name
from tests.harness.subject import Subject

_BIN = ("/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/busybox", "/opt/bin")
SHELLS = ("sh", "bash", "dash", "ash", "zsh", "ksh", "fish", "csh", "tcsh", "busybox")
MANAGERS = ("apt", "apt-get", "dpkg", "apk", "dnf", "yum", "microdnf", "rpm", "zypper", "pacman", "pip", "pip3", "uv",
            "npm", "npx", "yarn", "pnpm", "gem", "cargo", "composer")


def base_size(case: Case) -> tuple[int, int]:
    """(layers, uncompressed bytes) that come from the last stage's base image. Raises EngineError when the engine
    does not have it."""
    options, image = case.subject.variant.options, case.image()
    reference = case.subject.variant.dockerfile.base_of(options.target, options.args)
    reference = options.contexts.get(reference, reference).removeprefix("docker-image://")
    if reference == "scratch" or reference in options.contexts.values():  # a folder has no layers
        return 0, 0
    found = case.session.engine.run("image", "inspect", reference, "--format", "{{json .RootFS.Layers}}")
    theirs = json.loads(found.stdout) or []
    ours = image.config["rootfs"]["diff_ids"] or []
    shared = 0
    while shared < min(len(theirs), len(ours)) and theirs[shared] == ours[shared]:
        shared += 1
    return shared, sum(layer.size_bytes for layer in image.layers[:shared])


def _ratio(mine: int, other: int, claim: claims.SizeRatio | claims.PullRatio) -> Outcome:
    if not other:
        return error(f"{claim.to} has no size")
    return judge(mine <= claim.at_most * other, f"{mine / 1e6:.2f} MB / {other / 1e6:.2f} MB = {mine / other:.3f}")


@check(claims.SizeRatio)
def size_ratio(case: Case, claim: claims.SizeRatio) -> Outcome:
    other = case.session.image(case.session.other(case.subject.variant, claim.to))
    return _ratio(case.image().size_bytes, other.size_bytes, claim)


@check(claims.PullRatio)
def pull_ratio(case: Case, claim: claims.PullRatio) -> Outcome:
    other = case.session.image(case.session.other(case.subject.variant, claim.to))
    return _ratio(case.image().pull_bytes, other.pull_bytes, claim)


@check(claims.Size)
def size(case: Case, claim: claims.Size) -> Outcome:
    mine = case.image().size_bytes
    return judge(mine <= claim.at_most_mb * 1e6, f"{mine / 1e6:.2f} MB")


@check(claims.Layers)
def layers(case: Case, claim: claims.Layers) -> Outcome:
    found = len(case.image().layers) - base_size(case)[0]
    return judge(found == claim.added, f"{found} layers above the base")


@check(claims.FilePresent)
def file_present(case: Case, claim: claims.FilePresent) -> Outcome:
    image = case.image()
    missing = [p for p in claim.paths if not image.matching(p)]
    return judge(not missing, f"missing: {', '.join(missing)}" if missing else "all there")


@check(claims.FileAbsent)
def file_absent(case: Case, claim: claims.FileAbsent) -> Outcome:
    image = case.image()
    if not image.files:
        return error("the image holds no file at all, so nothing could be found in it")
    found = [f for p in claim.paths for f in image.matching(p)]
    return judge(not found, f"found: {', '.join(found[:5])}" if found else f"none among {len(image.files)} files")


@check(claims.FileMode)
def file_mode(case: Case, claim: claims.FileMode) -> Outcome:
    image = case.image()
    entry = image.files.get(image.resolve(claim.path))
    if entry is None:
        return error(f"{claim.path} is not in the image")
    mode, owner = f"{entry.mode:04o}", f"{entry.uid}:{entry.gid}"
    right = claim.mode in (None, mode) and claim.owner in (None, owner)
    return judge(right, f"mode {mode}, owner {owner}")


@check(claims.FileContains)
def file_contains(case: Case, claim: claims.FileContains) -> Outcome:
    try:
        content = case.image().read(claim.path).decode(errors="replace")
    except KeyError:
        return error(f"{claim.path} is no file of the image")
    right = content.rstrip("\n") == claim.text.rstrip("\n") if claim.whole else claim.text in content
    return judge(right, f"content: {content[:300]!r}")


@check(claims.Link)
def link(case: Case, claim: claims.Link) -> Outcome:
    image = case.image()
    entry = image.files.get(image.resolve(claim.path))
    if entry is None:
        return error(f"{claim.path} is not in the image")
    return judge(entry.kind == "link" and entry.target == claim.target, f"{entry.kind} {entry.target}".strip())


def _tools(image: Image, names: tuple[str, ...]) -> list[str]:
    return [f"{folder}/{name}" for folder in _BIN for name in names if image.matching(f"{folder}/{name}")]


def _no_tools(case: Case, names: tuple[str, ...]) -> Outcome:
    image = case.image()
    if not image.files:
        return error("the image holds no file at all")
    found = _tools(image, names)
    return judge(not found, f"found: {', '.join(found[:6])}" if found else f"none of {len(names)} known ones")


@check(claims.NoShell)
def no_shell(case: Case, claim: claims.NoShell) -> Outcome:
    return _no_tools(case, SHELLS)


@check(claims.NoPackageManager)
def no_package_manager(case: Case, claim: claims.NoPackageManager) -> Outcome:
    return _no_tools(case, MANAGERS)


@check(claims.NoSetuid)
def no_setuid(case: Case, claim: claims.NoSetuid) -> Outcome:
    image = case.image()
    found = image.setuid_files()
    if not image.files:
        return error("the image holds no file at all")
    return judge(not found, f"found: {', '.join(found[:6])}" if found else f"none among {len(image.files)} files")


# ---------------------------------------------------------------- configuration
def _config(case: Case) -> dict[str, Any]:
    return case.image().config.get("config") or {}


def _compare(wanted: dict[str, str | None], found: dict[str, str]) -> Outcome:
    wrong = {k: found.get(k) for k, v in wanted.items() if found.get(k) != v}
    return judge(not wrong, f"differs: {wrong}" if wrong else "as claimed")


@check(claims.Env)
def env(case: Case, claim: claims.Env) -> Outcome:
    found = dict(entry.split("=", 1) for entry in _config(case).get("Env") or [])
    return _compare(claim.variables, found)


@check(claims.Labels)
def labels(case: Case, claim: claims.Labels) -> Outcome:
    return _compare(claim.labels, _config(case).get("Labels") or {})


@check(claims.Exposes)
def exposes(case: Case, claim: claims.Exposes) -> Outcome:
    found = sorted(_config(case).get("ExposedPorts") or {})
    return judge(found == sorted(claim.ports), f"declared: {', '.join(found) or 'nothing'}")


_KEYS = {"user": "User", "workdir": "WorkingDir", "entrypoint": "Entrypoint", "cmd": "Cmd",
         "stop_signal": "StopSignal", "shell": "Shell", "onbuild": "OnBuild", "healthcheck": "Healthcheck"}


@check(claims.Config)
def config(case: Case, claim: claims.Config) -> Outcome:
    found, wrong = _config(case), {}
    for name in claim.model_fields_set:
        wanted = getattr(claim, name)
        if name == "volumes":
            actual: Any = sorted(found.get("Volumes") or {})
            wanted = sorted(wanted or [])
        elif name == "architecture":
            actual = case.image().config["architecture"]
        else:
            actual = found.get(_KEYS[name])
        if (actual or None) != (wanted or None):
            wrong[name] = actual
    return judge(not wrong, f"differs: {wrong}" if wrong else "as claimed")


def _base_of(case: Case) -> str | None:
    """The image that the last stage starts from; None for scratch, and for a named context."""
    options = case.subject.variant.options
    reference = case.subject.variant.dockerfile.base_of(options.target, options.args)
    return None if reference == "scratch" or reference in options.contexts else reference


@check(claims.Attested)
def attested(case: Case, claim: claims.Attested) -> Outcome:
    image = case.image()
    found = image.attestations()
    missing = [kind for kind in claim.kinds if not attestations.of_kind(found, kind)]
    if missing:
        return refuted(f"attached: {', '.join(found) or 'nothing'}")
    digests = set(image.digests())
    for kind in claim.kinds:
        for statement in attestations.of_kind(found, kind):
            if said := attestations.problem(kind, statement, digests, _base_of(case)):
                return refuted(said)
    modes = {attestations.mode(s) for s in attestations.of_kind(found, "provenance")}
    if claim.mode and modes != {claim.mode}:
        return refuted(f"the provenance has mode={', '.join(sorted(modes))}")
    return holds(f"attached: {', '.join(found)}")


@check(claims.ProvenanceContains)
def provenance_contains(case: Case, claim: claims.ProvenanceContains) -> Outcome:
    found = attestations.of_kind(case.image().attestations(), "provenance")
    if not found:
        return refuted("no provenance is attached")
    modes = {attestations.mode(statement) for statement in found}
    if modes != {"max"}:
        return refuted("the provenance has mode=min: it names no step and no build argument")
    for statement in found:
        said = list(attestations.texts(statement["predicate"]))
        missing = [text for text in claim.texts if not any(text in line for line in said)]
        if missing:
            bases = ", ".join(attestations.materials(statement)) or "no base"
            return refuted(f"not in the provenance: {', '.join(missing)}; it names {bases}")
    return holds(f"each stands in {len(found)} of {len(found)} provenance statements")


# ---------------------------------------------------------------- secrets
@check(claims.SecretAbsent)
def secret_absent(case: Case, claim: claims.SecretAbsent) -> Outcome:
    """Build with a canary and full provenance, prove that the build read it, then search all that came out."""
    canary = f"canary-{random_secrets.token_hex(16)}"
    session, subject = case.session, case.subject
    if claim.file:
        subject = replace(subject, replaced={**subject.replaced, claim.file: canary + "\n"})
    target = f"canary-{random_secrets.token_hex(4)}"
    built, image = _build_with(case, subject, claim, canary, target)
    case.last_command, case.last_log = built.command, built.output().replace(canary, "CANARY")
    if image is None:
        return error(f"the build with the canary failed: {last_error(built)}".replace(canary, "CANARY"))
    shown = (hashlib.sha256(text.encode()).hexdigest() for text in (canary, canary + "\n"))
    read = any(digest in built.log for digest in shown) or (session._feed is not None and session.feed.saw(canary))
    if not read:
        return error("the build did not show that it read the canary: print its SHA-256, or ask {feed} with it")
    found = image.find_bytes(*_forms(canary.encode()))
    return judge(not found, f"canary in: {'; '.join(found)}" if found
                 else f"read by the build; not in {len(image.layers)} layers, config, history or provenance")


def _forms(canary: bytes) -> list[bytes]:
    """The canary as it stands, and as it shows in base64, whatever stands before and after it."""
    encoded = (base64.b64encode(b"\0" * lead + canary) for lead in range(3))
    # What depends on the neighbours is cut off: a letter and a half for each byte before, the last group after.
    return [canary, *(text[math.ceil(lead * 8 / 6):len(text) - 4] for lead, text in enumerate(encoded))]


def _build_with(case: Case, subject: Subject, claim: claims.SecretAbsent, canary: str,
                target: str) -> tuple[Any, Image | None]:
    session = case.session
    file = session.folder() / "canary"
    file.write_text(canary)
    options = [f"--output=type=oci,tar=false,dest={session.layout.folder},name={target}", "--no-cache",
               "--provenance=mode=max"]
    options += [f"--secret=id={secret_name(session, claim.secret)},src={file}"] if claim.secret else []
    options += [f"--build-arg={claim.arg}={canary}"] if claim.arg else []
    without = subject.variant.options.model_copy(
        update={"secrets": {k: v for k, v in subject.variant.options.secrets.items() if k != claim.secret}})
    varied = replace(subject, variant=subject.variant.model_copy(update={"options": without}))
    built = session.build(varied, *options)
    os.unlink(file)
    return built, Image(session.layout, built.digest) if built.ok and built.digest else None
