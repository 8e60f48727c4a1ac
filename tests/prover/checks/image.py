"""Checks of claims about the image: its bytes, read from the exported layers and configuration."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import math
import os
import random
import re
import secrets as random_secrets
import string
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from macros.catalogue import claims
from tests.prover.checks.absence import in_image, source_of
from tests.prover.checks.attestations import materials, mode_of, of_kind, problem_of, texts_of
from tests.prover.checks.base import base_size as base_size
from tests.prover.checks.build import last_error
from tests.prover.checks.registry import Case, check
from tests.prover.docker.build import Build
from tests.prover.docker.oci import Image
from tests.prover.outcome import Outcome, error, holds, judge, refuted, worst
from tests.prover.session import NotBuilt, secret_name
from tests.prover.subject import Subject

SHELLS = (
    "sh",
    "bash",
    "rbash",
    "dash",
    "ash",
    "zsh",
    "ksh",
    "ksh93",
    "mksh",
    "lksh",
    "oksh",
    "pdksh",
    "yash",
    "fish",
    "csh",
    "tcsh",
    "hush",
    "busybox",
    "toybox",
    "pwsh",
    "nu",
    "elvish",
    "xonsh",
)
MANAGERS = (
    "apt",
    "apt-get",
    "aptitude",
    "dpkg",
    "apk",
    "dnf",
    "dnf5",
    "yum",
    "microdnf",
    "tdnf",
    "rpm",
    "zypper",
    "pacman",
    "opkg",
    "ipkg",
    "emerge",
    "xbps-install",
    "nix-env",
    "guix",
    "brew",
    "snap",
    "flatpak",
    "pip",
    "pip3",
    "pipx",
    "uv",
    "poetry",
    "pdm",
    "conda",
    "mamba",
    "micromamba",
    "npm",
    "npx",
    "yarn",
    "pnpm",
    "corepack",
    "gem",
    "bundle",
    "cargo",
    "composer",
    "mvn",
    "gradle",
    "luarocks",
    "cpan",
    "cpanm",
)
# What `python -m pip` and `node …/npm-cli.js` need, with or without a program of that name.
MODULES = (
    "/**/site-packages/pip/__main__.py",
    "/**/dist-packages/pip/__main__.py",
    "/**/npm/bin/npm-cli.js",
    "/**/yarn/bin/yarn.js",
    "/**/pnpm/bin/pnpm.cjs",
)


def everywhere(case: Case, look: Callable[[Image], Outcome]) -> Outcome:
    """The outcome for the image of each platform; the worst of them, with its platform."""
    images = case.image().each()
    if len(images) == 1:
        return look(images[0])
    found = ((image.platforms()[0], look(image)) for image in images)
    return worst(replace(outcome, observed=f"{name}: {outcome.observed}") for name, outcome in found)


def _ratio(case: Case, claim: claims.SizeRatio | claims.PullRatio, bytes_of: Callable[[Image], int]) -> Outcome:
    other = case.session.image(case.session.other(case.subject.variant, claim.to))
    others = {image.platforms()[0]: image for image in other.each()}

    def look(image: Image) -> Outcome:
        there = bytes_of(others.get(image.platforms()[0], other))
        if not there:
            return error(f"{claim.to} has no size")
        mine = bytes_of(image)
        said = f"{mine / 1e6:.2f} MB / {there / 1e6:.2f} MB = {mine / there:.3f}"
        return judge(mine <= claim.at_most * there, said)

    return everywhere(case, look)


@check(claims.SizeRatio)
def size_ratio(case: Case, claim: claims.SizeRatio) -> Outcome:
    return _ratio(case, claim, lambda image: image.size_bytes)


@check(claims.PullRatio)
def pull_ratio(case: Case, claim: claims.PullRatio) -> Outcome:
    return _ratio(case, claim, lambda image: image.pull_bytes)


@check(claims.Size)
def size(case: Case, claim: claims.Size) -> Outcome:
    return everywhere(
        case, lambda image: judge(image.size_bytes <= claim.at_most_mb * 1e6, f"{image.size_bytes / 1e6:.2f} MB")
    )


@check(claims.Layers)
def layers(case: Case, claim: claims.Layers) -> Outcome:
    counts = {len(image.layers) for image in case.image().each()}
    if len(counts) > 1:
        return error(f"the platforms differ: {', '.join(map(str, sorted(counts)))} layers with those of the base")
    found = len(case.image().layers) - base_size(case)[0]
    return judge(found == claim.added, f"{found} layers above the base")


# What a link leads to there is mounted or made when a container starts.
_AT_RUN_TIME = ("/proc/", "/dev/", "/sys/", "/run/", "/tmp/")


def _leads_somewhere(image: Image, path: str) -> bool:
    end = image.follow(path)
    return end == "/" or end in image.files or end.startswith(_AT_RUN_TIME)


@check(claims.FilePresent)
def file_present(case: Case, claim: claims.FilePresent) -> Outcome:
    def look(image: Image) -> Outcome:
        found = {path: image.matching(path) for path in claim.paths}
        missing = [path for path, at in found.items() if not at]
        if missing:
            return refuted(f"missing: {', '.join(missing)}")
        empty = [path for path, at in found.items() if not any(_leads_somewhere(image, one) for one in at)]
        return judge(not empty, f"a link to nowhere: {', '.join(empty)}" if empty else "all there")

    return everywhere(case, look)


@check(claims.FileAbsent)
def file_absent(case: Case, claim: claims.FileAbsent) -> Outcome:
    outcome = everywhere(case, lambda image: _absent(image, claim))
    if outcome.verdict != "holds" or claim.nowhere:
        return outcome
    unknown = [path for path in claim.paths if not _might_be_there(case, path)]
    return (
        error(
            f"nothing of this pattern has {', '.join(unknown)}: is it spelt right? If it is, show it in another "
            "variant (`file_present`), or give the reason as `nowhere`"
        )
        if unknown
        else outcome
    )


def _absent(image: Image, claim: claims.FileAbsent) -> Outcome:
    if not image.files:
        return error("the image holds no file at all, so nothing could be found in it")
    found = [f for p in claim.paths for f in image.matching(p)]
    return judge(not found, f"found: {', '.join(found[:5])}" if found else f"none among {len(image.files)} files")


def _might_be_there(case: Case, path: str) -> bool:
    """The control. Images of other variants are looked at last: they have to be built."""
    variant = case.subject.variant
    pattern = case.session.catalogue.patterns[variant.pattern]
    if source_of(pattern, case.image(), path):
        return True
    others = (v for v in pattern.variants.values() if v.name != variant.name and not v.fails and not v.needs)
    for other in others:
        with contextlib.suppress(NotBuilt):
            if in_image(case.session.image(Subject(other)), path):
                return True
    return False


@check(claims.FileMode)
def file_mode(case: Case, claim: claims.FileMode) -> Outcome:
    def look(image: Image) -> Outcome:
        entry = image.files.get(image.follow(claim.path))
        if entry is None:
            return error(f"{claim.path} is not in the image, or a link to nowhere")
        mode, owner = f"{entry.mode:04o}", f"{entry.uid}:{entry.gid}"
        return judge(claim.mode in (None, mode) and claim.owner in (None, owner), f"mode {mode}, owner {owner}")

    return everywhere(case, look)


@check(claims.FileContains)
def file_contains(case: Case, claim: claims.FileContains) -> Outcome:
    def look(image: Image) -> Outcome:
        try:
            content = image.read(claim.path).decode(errors="replace")
        except KeyError:
            return error(f"{claim.path} is no file of the image")
        if claim.whole:
            return judge(content.rstrip("\n") == claim.text.rstrip("\n"), f"content: {content[:300]!r}")
        if claim.text in content and not says(content, claim.text):
            return refuted(f"only in a comment: {content[:300]!r}")
        return judge(claim.text in content, f"content: {content[:300]!r}")

    return everywhere(case, look)


def says(content: str, text: str) -> bool:
    """Does `text` stand in a line of `content` that is no comment? A text that is a comment itself may stand in one."""
    if _COMMENT.match(text):
        return text in content
    starts = (match.start() for match in re.finditer(re.escape(text), content))
    return any(not _COMMENT.match(content[content.rfind("\n", 0, start) + 1 : start]) for start in starts)


_COMMENT = re.compile(r"\s*(#|;|//|<!--)")


@check(claims.Link)
def link(case: Case, claim: claims.Link) -> Outcome:
    def look(image: Image) -> Outcome:
        entry = image.files.get(image.resolve(claim.path))
        if entry is None:
            return error(f"{claim.path} is not in the image")
        if entry.kind == "link" and entry.target == claim.target and not _leads_somewhere(image, claim.path):
            return refuted(f"link {entry.target}, which does not exist")
        return judge(entry.kind == "link" and entry.target == claim.target, f"{entry.kind} {entry.target}".strip())

    return everywhere(case, look)


def _tools(image: Image, names: tuple[str, ...], marks: tuple[str, ...], modules: tuple[str, ...]) -> list[str]:
    """Programs and links with one of `names` in whatever folder, programs that hold one of `marks`, and `modules`."""
    named = [
        path
        for path, entry in image.files.items()
        if path.rsplit("/", 1)[-1] in names
        and entry.kind in ("file", "hardlink", "link")
        and entry.mode & 0o111
        and image.files.get(image.follow(path), entry).kind != "dir"
    ]
    marked = [f"{path} ({mark})" for path, program in image.programs.items() for mark in program.marks if mark in marks]
    return sorted(named) + sorted(marked) + [path for module in modules for path in image.matching(module)]


def _no_tools(case: Case, *wanted: tuple[str, ...]) -> Outcome:
    def look(image: Image) -> Outcome:
        if not image.files:
            return error("the image holds no file at all")
        found = _tools(image, *wanted)
        return judge(
            not found,
            f"found: {', '.join(found[:6])}"
            if found
            else f"none of {len(wanted[0])} names, and none of their marks in {len(image.programs)} programs",
        )

    return everywhere(case, look)


@check(claims.NoShell)
def no_shell(case: Case, claim: claims.NoShell) -> Outcome:
    return _no_tools(case, SHELLS, ("bash", "ash or dash", "mksh", "ksh"), ())


@check(claims.NoPackageManager)
def no_package_manager(case: Case, claim: claims.NoPackageManager) -> Outcome:
    return _no_tools(case, MANAGERS, ("apt", "apk"), MODULES)


@check(claims.NoSetuid)
def no_setuid(case: Case, claim: claims.NoSetuid) -> Outcome:
    def look(image: Image) -> Outcome:
        found = image.setuid_files()
        if not image.files:
            return error("the image holds no file at all")
        return judge(not found, f"found: {', '.join(found[:6])}" if found else f"none among {len(image.files)} files")

    return everywhere(case, look)


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


_KEYS = {
    "user": "User",
    "workdir": "WorkingDir",
    "entrypoint": "Entrypoint",
    "cmd": "Cmd",
    "stop_signal": "StopSignal",
    "shell": "Shell",
    "onbuild": "OnBuild",
    "healthcheck": "Healthcheck",
}


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
    missing = [kind for kind in claim.kinds if not of_kind(found, kind)]
    if missing:
        return refuted(f"attached: {', '.join(found) or 'nothing'}")
    digests = set(image.digests())
    for kind in claim.kinds:
        for statement in of_kind(found, kind):
            if said := problem_of(kind, statement, digests, _base_of(case)):
                return refuted(said)
    modes = {mode_of(s) for s in of_kind(found, "provenance")}
    if claim.mode and modes != {claim.mode}:
        return refuted(f"the provenance has mode={', '.join(sorted(modes))}")
    return holds(f"attached: {', '.join(found)}")


@check(claims.ProvenanceContains)
def provenance_contains(case: Case, claim: claims.ProvenanceContains) -> Outcome:
    found = of_kind(case.image().attestations(), "provenance")
    if not found:
        return refuted("no provenance is attached")
    modes = {mode_of(statement) for statement in found}
    if modes != {"max"}:
        return refuted("the provenance has mode=min: it names no step and no build argument")
    for statement in found:
        said = list(texts_of(statement["predicate"]))
        missing = [text for text in claim.texts if not any(text in line for line in said)]
        if missing:
            bases = ", ".join(materials(statement)) or "no base"
            return refuted(f"not in the provenance: {', '.join(missing)}; it names {bases}")
    return holds(f"each stands in {len(found)} of {len(found)} provenance statements")


# ---------------------------------------------------------------- secrets
@check(claims.SecretAbsent)
def secret_absent(case: Case, claim: claims.SecretAbsent) -> Outcome:
    """Build with a canary and full provenance, prove that the build read it, then search all that came out."""
    tried = _with_canary(case, claim)
    if isinstance(tried, Outcome):
        return tried
    first, *others = tried.image.each()
    forms = _forms(tried.canary.encode())
    # The bytes of a layer that was here before the canary was thought of cannot hold it.
    found = tried.image.find_bytes(*forms, since=tried.begun)
    found += [
        f"{other.platforms()[0]}: {where}" for other in others for where in other.find_bytes(*forms, since=tried.begun)
    ]
    return judge(
        not found,
        f"canary in: {'; '.join(found)}"
        if found
        else f"read by the build; not in {len(first.layers)} layers, config, history or provenance",
    )


@check(claims.SecretNotLogged)
def secret_not_logged(case: Case, claim: claims.SecretNotLogged) -> Outcome:
    tried = _with_canary(case, claim)
    if isinstance(tried, Outcome):
        return tried
    log = tried.built.log.encode()
    if not log.strip():
        return error("the build printed nothing that could be searched")
    lines = [line for line in log.splitlines() if any(form in line for form in _forms(tried.canary.encode()))]
    shown = lines[0].decode(errors="replace").replace(tried.canary, "CANARY")[:120] if lines else ""
    return judge(not lines, f"in the log: {shown}" if lines else f"not in {len(log.splitlines())} lines of the log")


@dataclass(frozen=True)
class Tried:
    """A build with a canary, which showed that it read it."""

    canary: str
    begun: float
    built: Build
    image: Image


def _canary() -> str:
    """Random, and like a token of some well-known service, so that nothing treats it in another way."""
    letters = string.ascii_letters + string.digits
    body = "".join(random_secrets.choice(letters) for _ in range(36))
    return random.choice(("ghp_", "npm_", "glpat-", "dckr_pat_")) + body


def _with_canary(case: Case, claim: claims.Canary) -> Tried | Outcome:
    """The build with a canary, made once for all claims about the same secret; an error when it did not read it."""
    key = f"canary {claim.secret} {claim.arg} {claim.file}"
    if key not in case.tried:
        case.tried[key] = _try_canary(case, claim)
    tried = case.tried[key]
    if isinstance(tried, Tried):
        case.last_command, case.last_log = tried.built.command, tried.built.output().replace(tried.canary, "CANARY")
    return cast(Tried | Outcome, tried)


def _try_canary(case: Case, claim: claims.Canary) -> Tried | Outcome:
    canary, begun = _canary(), time.time() - 1  # file systems keep coarser times
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
    return Tried(canary, begun, built, image)


def _forms(canary: bytes) -> list[bytes]:
    """The canary as it stands, in UTF-16, and as it shows in hexadecimal and in base64, whatever stands before and
    after it. Of the encoded forms pieces are enough: tools break them into lines of 60, 64 or 76 letters."""
    text = canary.decode()
    forms = [canary, text.encode("utf-16-le"), text.encode("utf-16-be")]
    digits = canary.hex()
    forms += [piece.encode() for whole in (digits, digits.upper()) for piece in _pieces(whole, 4)]
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        for lead in range(3):
            encoded = encode(b"\0" * lead + canary).decode()
            # What depends on the neighbors is cut off: a letter and a half for each byte before, the last group after.
            forms += [piece.encode() for piece in _pieces(encoded[math.ceil(lead * 8 / 6) : len(encoded) - 4], 2)]
    return list(dict.fromkeys(forms))


def _pieces(text: str, count: int) -> list[str]:
    """`text` in `count` pieces of one length; what is left over at its end is left out."""
    length = len(text) // count
    return [text[at * length : (at + 1) * length] for at in range(count)]


def _build_with(
    case: Case, subject: Subject, claim: claims.Canary, canary: str, target: str
) -> tuple[Build, Image | None]:
    session = case.session
    file = session.folder() / "canary"
    file.write_text(canary)
    output = f"--output=type=oci,tar=false,dest={session.layout.folder},name={target},compression=uncompressed"
    options = [output, "--no-cache", "--provenance=mode=max"]
    options += [f"--secret=id={secret_name(session, claim.secret)},src={file}"] if claim.secret else []
    options += [f"--build-arg={claim.arg}={canary}"] if claim.arg else []
    without = subject.variant.options.model_copy(
        update={"secrets": {k: v for k, v in subject.variant.options.secrets.items() if k != claim.secret}}
    )
    varied = replace(subject, variant=subject.variant.model_copy(update={"options": without}))
    built = session.build(varied, *options)
    os.unlink(file)
    return built, Image(session.layout, built.digest) if built.ok and built.digest else None
