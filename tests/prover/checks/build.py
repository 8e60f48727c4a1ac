"""Checks of claims about the build: what the engine ran, cached, said and sent."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import time
from dataclasses import replace
from pathlib import Path

from macros.catalogue import claims
from macros.catalogue.docker_args import secret_variables
from tests.prover.checks.base import base_size
from tests.prover.checks.registry import Case, check
from tests.prover.docker.build import Build, Step, flat
from tests.prover.docker.oci import Image, Layout
from tests.prover.outcome import Outcome, error, holds, judge, refuted
from tests.prover.session import Session, build_options
from tests.prover.subject import Subject

_CACHE_ONLY = "--output=type=cacheonly"


@check(claims.Fails)
def fails(case: Case, claim: claims.Fails) -> Outcome:
    built = case.build()
    if built.ok:
        return refuted("the build succeeded")
    if _own_words(case, claim.message) and not claim.own:
        return refuted(f"the Dockerfile prints {claim.message!r} itself; if that is what is meant, say `own: true`")
    right = claim.message in built.failed_log or any(_engine_says(line, claim.message) for line in said_by(built))
    return judge(right, f"the build failed with: {last_error(built)}")


def said_by(built: Build) -> list[str]:
    """What the client said of a failed build, without the excerpt of the Dockerfile."""
    pieces = re.split(r"^-{20}$", built.error, flags=re.M)
    return ["\n".join(pieces[::2])]


def _engine_says(line: str, message: str) -> bool:
    """Does `message` stand in `line`, and not only in a command that the engine quotes?"""
    quoted = [match.span(1) for match in re.finditer(r'process "((?:[^"\\]|\\.)*)"', line, re.S)]
    found = [match.span() for match in re.finditer(re.escape(message), line)]
    return any(not any(a <= start and end <= z for a, z in quoted) for start, end in found)


def _own_words(case: Case, message: str) -> bool:
    """Does a step of the Dockerfile hold the message, quotes and escapes aside, so that it may print it itself?"""
    steps = case.subject.variant.dockerfile.instructions
    return any(
        _bare(message) in _bare(f"{i.text} {case.subject.variant.options.args}")
        for i in steps
        if i.keyword in ("RUN", "COPY", "ADD", "ARG", "ENV", "SHELL")
    )


def _bare(text: str) -> str:
    return re.sub(r"[\s\"'\\]+", " ", text).strip()


def last_error(built: Build) -> str:
    """The line in which the client says why a build failed."""
    lines = [line for line in built.error.splitlines() if line.startswith("ERROR")]
    return (lines or built.error.splitlines() or ["(nothing printed)"])[-1]


def reported_rules(case: Case) -> list[str]:
    """Names of the rules that `docker build --check` reports, sorted. Raises ValueError with the client's output."""
    session, subject = case.session, case.subject
    session.bases(subject.variant)
    staged = subject.stage(session.folder())
    options = [o for o in build_options(session, subject.variant, staged) if not o.startswith("--provenance")]
    words = ["buildx", "build", "--call=check,format=json", "-f", str(staged / subject.dockerfile_name), *options]
    secrets = secret_variables(subject.variant.options)
    done = subprocess.run(
        [session.engine.docker, *words, str(staged)],
        capture_output=True,
        text=True,
        env={**os.environ, **session.engine.env, **secrets},
        timeout=300,
        check=False,
    )
    shutil.rmtree(staged, ignore_errors=True)
    case.last_command = f"docker build --check -f {subject.dockerfile_name} ."
    case.last_log = done.stdout + done.stderr
    try:
        found = json.loads(done.stdout)
    except ValueError:
        raise ValueError(done.stderr.strip()[-1500:] or "no output") from None
    warnings = found.get("warnings") or []
    if not warnings and "buildError" in found:  # nothing was looked at
        raise ValueError(found["buildError"]["message"])
    return sorted(w["ruleName"] for w in warnings)


def warned_rules(case: Case) -> list[str]:
    """Names of the rules that `docker build --check` reports and of those that the build itself warns of, sorted: the
    checks are made for the builder's own platform, whatever `--platform` says. Raises ValueError with the client's
    output."""
    return sorted({*case.build().warnings, *reported_rules(case)})


@check(claims.Warns)
def warns(case: Case, claim: claims.Warns) -> Outcome:
    found = warned_rules(case)
    return judge(found == sorted(set(claim.rules)), f"reported: {', '.join(found) or 'nothing'}")


def _took_from_cache(built: Build) -> bool:
    """Did any step come from the cache? FROM is no step of ours."""
    return any(s.cached and not s.text.startswith("FROM ") for s in built.steps)


def _uncached(case: Case) -> Build:
    """A build that took nothing from the cache: the first one if it happened to be so, else one more."""
    built = case.build()
    if not built.ok or _took_from_cache(built):
        built = case.session.build(case.subject, "--no-cache", _CACHE_ONLY)
        case.last_command, case.last_log = built.command, built.output()
    return built


@check(claims.BuildPrints)
def build_prints(case: Case, claim: claims.BuildPrints) -> Outcome:
    """A cached step prints nothing."""
    built = _uncached(case)
    if not built.ok:
        return error(f"the build failed: {last_error(built)}")
    if not built.executed():
        return error("no step was executed, so nothing could be printed")
    # 10 passed is not in 110 passed, and 1.2 not in 1.2.3.
    before = r"(?<!\w)(?<!\d\.)" if re.match(r"\w", claim.text) else ""
    after = r"(?!\w)(?!\.\d)" if re.search(r"\w$", claim.text) else ""
    right = re.search(before + re.escape(claim.text) + after, built.log) is not None
    return judge(right, f"the log ends with: {' / '.join(built.log.strip().splitlines()[-3:])}")


# ---------------------------------------------------------------- what the cache saves
# How a line of a comment begins and ends, by the end of the file's name. A lock file takes blanks only.
_COMMENTS = {
    **dict.fromkeys(
        (
            ".py",
            ".sh",
            ".rb",
            ".yaml",
            ".yml",
            ".toml",
            ".conf",
            ".cfg",
            ".mk",
            ".in",
            "Makefile",
            "requirements.txt",
            "constraints.txt",
        ),
        ("# ", ""),
    ),
    **dict.fromkeys(
        (
            ".js",
            ".mjs",
            ".cjs",
            ".ts",
            ".jsx",
            ".tsx",
            ".go",
            ".mod",
            ".rs",
            ".c",
            ".h",
            ".cc",
            ".cpp",
            ".java",
            ".kt",
            ".cs",
            ".swift",
            ".proto",
        ),
        ("// ", ""),
    ),
    **dict.fromkeys((".html", ".xml", ".md", ".svg"), ("<!-- ", " -->")),
    ".css": ("/* ", " */"),
    ".sql": ("-- ", ""),
}


def edit(path: Path) -> None:
    """Append one line that no earlier edit had: words where a file takes them (a text, or a comment), else blanks."""
    word = f"changed {random.randbytes(8).hex()}"
    found = next((marks for end, marks in _COMMENTS.items() if path.name.endswith(end)), None)
    if found is None:
        found, word = ("", ""), word if path.suffix == ".txt" else "".join(random.choices(" \t", k=64))
    with path.open("a") as file:
        file.write(f"\n{found[0]}{word}{found[1]}\n")


def rebuild(case: Case, name: str, kind: str = "after_edit", must_reach: bool = True) -> Build:
    """The build after a change of `name`, following one that filled the cache. Made once a case.

    Raises ValueError when either build fails, or when the change did not reach the build although it must.
    """
    key = f"{kind} {name}"
    if key not in case.rebuilds:
        first = case.build()
        if not first.ok:
            raise ValueError(f"the first build failed: {last_error(first)}")
        case.rebuilds[key] = _changed(case, name, kind, must_reach)
    built = case.rebuilds[key]
    case.last_command = f"{_BY_HAND.get(kind, '').format(name)}{built.command}"
    case.last_log = built.output()
    if not built.ok:
        raise ValueError(f"the build after the change failed: {last_error(built)}")
    return built


_BY_HAND = {
    "after_edit": "echo >> {} && ",
    "after_touch": "touch -d 2001-01-01 {} && ",
    "after_chmod": "chmod a+x {} && ",
}


def _changed(case: Case, name: str, kind: str, must_reach: bool) -> Build:
    """Build once more after the change. Raises ValueError when no step ran and the change did not reach the build."""
    session, subject = case.session, case.subject
    value = f"changed-{random.randbytes(8).hex()}"
    if kind in ("after_arg", "after_secret"):
        subject = _with_value(subject, kind, name, value)
    staged = subject.stage(session.folder())
    if kind == "after_edit":
        edit(staged / name)
    elif kind == "after_touch":
        os.utime(staged / name, (random.randrange(10**9), random.randrange(10**9)))
    elif kind == "after_chmod":
        edit(staged / name)  # these bits may be in the cache since the last proof; this content with them is not
        session.build(subject, _CACHE_ONLY, context=staged)
        (staged / name).chmod((staged / name).stat().st_mode ^ 0o111)
    built = session.build(subject, _CACHE_ONLY, context=staged)
    if must_reach and built.ok and not built.executed() and not _reaches(session, subject, staged, name, kind, value):
        raise ValueError(f"{kind} {name}: no step ran again, and the change did not reach the build")
    shutil.rmtree(staged, ignore_errors=True)
    return built


def _with_value(subject: Subject, kind: str, name: str, value: str) -> Subject:
    options = subject.variant.options
    if kind == "after_secret" and name not in options.secrets:
        raise ValueError(f"the variant's `secrets` do not give {name}")
    new = (
        {"args": {**options.args, name: value}}
        if kind == "after_arg"
        else {"secrets": {**options.secrets, name: value}}
    )
    return replace(subject, variant=subject.variant.model_copy(update={"options": options.model_copy(update=new)}))


def _reaches(session: Session, subject: Subject, staged: Path, name: str, kind: str, value: str) -> bool:
    """When a change made nothing run: would a change of that file's content, or does a build without cache see it?"""
    if kind == "after_touch":
        edit(staged / name)
        return bool(session.build(subject, _CACHE_ONLY, context=staged).executed())
    if kind in ("after_arg", "after_secret"):
        log = session.build(subject, _CACHE_ONLY, "--no-cache", context=staged).log
        seen = session._feed is not None and session.feed.saw(value)
        return value in log or hashlib.sha256(value.encode()).hexdigest() in log or seen
    return False


def _one_step(case: Case, built: Build, text: str) -> Step | Outcome:
    """The step that contains `text`: an error when there is none, or when one of several would be a guess."""
    # LINK joins what COPY --link made, or took from the cache, to the layers below: no step of the Dockerfile.
    found = [s for s in built.find(text) if not s.text.startswith(("FROM ", "LINK "))]
    if not found:
        names = "; ".join(s.text[:50] for s in built.steps) or "none"
        return error(f"no step contains {text!r}; there are: {names}")
    # A step that another build shares is reported under that build's number too: the Dockerfile says how many there are.
    written = [
        i for i in case.subject.variant.dockerfile.instructions if i.keyword != "FROM" and flat(text) in flat(i.text)
    ]
    if len(written) != 1 and len({(s.stage, s.number) for s in found}) > 1:
        return error(f"several steps contain {text!r}: {_named(found)}; quote more of the one that is meant")
    return next((s for s in found if not s.cached), found[0])  # one a platform: none may have run


def _after_change(case: Case, claim: claims.Change) -> tuple[Build, Step] | Outcome:
    """The rebuild and the step in it; an error when the change reached nothing (the positive control)."""
    kind, name = claim.change
    try:
        built = rebuild(case, name, kind)
    except ValueError as problem:
        return error(str(problem))
    step = _one_step(case, built, claim.step)
    return step if isinstance(step, Outcome) else (built, step)


def _named(steps: list[Step]) -> str:
    return "; ".join(s.text.replace("\n", " ")[:60] for s in steps) or "nothing"


@check(claims.LayerCached)
def layer_cached(case: Case, claim: claims.LayerCached) -> Outcome:
    found = _after_change(case, claim)
    if isinstance(found, Outcome):
        return found
    built, step = found
    return judge(step.cached, f"ran again: {_named(built.executed())}")


@check(claims.Rebuilds)
def rebuilds(case: Case, claim: claims.Rebuilds) -> Outcome:
    found = _after_change(case, claim)
    if isinstance(found, Outcome):
        return found
    built, step = found
    mine = [s for s in built.steps if s.stage == step.stage and not s.text.startswith("FROM ")]
    order = sorted(mine, key=lambda s: s.number)  # reported in the order in which they become known
    ran = [s for s in order if not s.cached]
    first = bool(ran) and ran[0].number == step.number and all(not s.cached for s in order[order.index(step) :])
    return judge(first, f"ran again in stage {step.stage}: {_named(ran)}")


# ---------------------------------------------------------------- the rest
@check(claims.Reproducible)
def reproducible(case: Case, claim: claims.Reproducible) -> Outcome:
    """The two builds differ in host name and time; what stays the same all day is looked for in what was added."""
    session, subject = case.session, case.subject
    stamp = ",rewrite-timestamp=true" if subject.variant.options.rewrite_timestamp else ""
    digests: list[str] = []
    begun = time.time()
    for number in (1, 2):
        target = session.folder()
        host = f"--build-arg=BUILDKIT_SANDBOX_HOSTNAME=host-{random.randbytes(4).hex()}"
        built = session.build(subject, "--no-cache", host, f"--output=type=oci,tar=false,dest={target}{stamp}")
        case.last_command, case.last_log = built.command, built.output()
        if not built.ok:
            return error(f"build {number} failed: {last_error(built)}")
        if _took_from_cache(built):
            return error(f"build {number} took steps from the cache")
        if built.digest is None:
            return error(f"build {number} told no digest")
        digests.append(built.digest)
        if number == 1:
            time.sleep(1.1)  # file times count in seconds: within one, two builds are equal by chance
        elif digests[0] == digests[1] and (
            found := _of_today(session, target, built.digest, base_size(case)[0], begun)
        ):
            return refuted(f"the same digest now, but not on another day or machine: {found}")
        shutil.rmtree(target)
    return judge(digests[0] == digests[1], f"digests {digests[0]} and {digests[1]}")


def _of_today(session: Session, folder: Path, digest: str, base: int, moment: float) -> str | None:
    """Where today's date or this machine's boot id stands in a layer above the first `base` ones; None for nowhere."""
    day = time.gmtime(moment)
    boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    needles = [boot, *(time.strftime(form, day) for form in ("%Y-%m-%d", "%Y%m%d", "%d %b %Y", "%a %b %e", "%b %e %Y"))]
    image = Image(Layout(folder, session.folder()), digest)
    known = [layer.digest for layer in image.layers[:base]]
    found = [
        f"{needle} in the {where}"
        for needle in needles
        for where in image.find_bytes(needle.encode(), skip=known)
        if where.startswith("layer of ")
    ]
    return "; ".join(found) or None


# Machine numbers of ELF headers.
_MACHINES = {
    "amd64": 62,
    "arm64": 183,
    "arm": 40,
    "386": 3,
    "ppc64le": 21,
    "s390x": 22,
    "riscv64": 243,
    "loong64": 258,
    "mips64le": 8,
    "mipsle": 8,
}


@check(claims.Platforms)
def platforms(case: Case, claim: claims.Platforms) -> Outcome:
    image = case.image()
    found = image.platforms()
    if sorted(found) != sorted(claim.platforms):
        return refuted(f"platforms: {', '.join(found)}")
    for one in image.each():
        name = one.platforms()[0]
        foreign = [
            path
            for path, program in one.programs.items()
            if program.machine not in (None, _MACHINES[one.config["architecture"]]) and one.files[path].mode & 0o111
        ]
        if foreign:
            return refuted(f"{name} has programs of another machine: {', '.join(foreign[:3])}")
    return holds(f"platforms: {', '.join(found)}")


# Share of the shorter stage's time in which the other one has to run as well.
_OVERLAP = 0.25


@check(claims.Parallel)
def parallel(case: Case, claim: claims.Parallel) -> Outcome:
    built = _uncached(case)
    spans = {
        name: [(s.started, s.completed) for s in built.executed() if s.stage == name and s.started and s.completed]
        for name in claim.stages
    }
    missing = [name for name, found in spans.items() if not found]
    if missing or not built.ok:
        return error(f"no step ran in stage {', '.join(missing)}" if built.ok else last_error(built))
    if locked := _locked_by_several(case, claim.stages):
        return refuted(f"the stages wait for each other: they lock the cache mount {', '.join(locked)}")
    overlaps = {
        (a, b): sum(max(0.0, min(e, f) - max(s, t)) for s, e in spans[a] for t, f in spans[b])
        for a, b in itertools.combinations(spans, 2)
    }
    took = {name: sum(end - start for start, end in found) for name, found in spans.items()}
    seen = ", ".join(
        f"{a} and {b} for {seconds:.2f} s of {min(took[a], took[b]):.2f} s" for (a, b), seconds in overlaps.items()
    )
    right = all(seconds > max(0.02, _OVERLAP * min(took[a], took[b])) for (a, b), seconds in overlaps.items())
    return judge(bool(overlaps) and right, f"steps overlapped: {seen or 'one stage only'}")


def _locked_by_several(case: Case, names: list[str]) -> list[str]:
    """Cache mounts that steps of more than one of these stages lock. A step that waits for one has begun already."""
    locks = [
        (stage.name, _mount_name(mount))
        for stage in case.subject.variant.dockerfile.stages
        if stage.name in names
        for instruction in stage.instructions
        for mount in instruction.flag("mount")
        if "sharing=locked" in mount.split(",")
    ]
    return sorted({name for stage, name in locks if any(s != stage and n == name for s, n in locks)})


def _mount_name(mount: str) -> str:
    """The id of a mount, by default its target."""
    fields = dict(field.partition("=")[::2] for field in mount.split(","))
    return next((fields[key] for key in ("id", "target", "dst", "destination") if key in fields), "")


@check(claims.SkipsStage)
def skips_stage(case: Case, claim: claims.SkipsStage) -> Outcome:
    names = {s.name for s in case.subject.variant.dockerfile.stages}
    if claim.stage not in names:
        return error(f"the Dockerfile has no stage {claim.stage!r}")
    built = case.build()
    if not built.ok or not built.steps:
        return error("the build failed" if not built.ok else "the build has no steps")
    # Of a FROM that stages share, the engine names one stage, or none.
    found = [s for s in built.steps if s.stage == claim.stage and not s.text.startswith("FROM ")]
    return judge(not found, f"steps of that stage: {_named(found)}")


@check(claims.ContextSent)
def context_sent(case: Case, claim: claims.ContextSent) -> Outcome:
    """The engine keeps what a folder sent before; a copy in a new folder is sent whole."""
    named = [name for name, value in case.subject.variant.options.contexts.items() if "://" not in value]
    if named:
        return error(f"folders are sent as named contexts, which are not counted: {', '.join(named)}")
    built = case.build()
    if not built.ok:
        return error(f"the build failed: {last_error(built)}")
    sent = built.context_bytes
    if sent == 0:
        return error("nothing was sent; does any instruction read the context?")
    return judge(sent <= claim.at_most_kb * 1000, f"sent {sent / 1000:.1f} kB")
