"""Checks of claims about containers that run to their end, and about what a container's C library finds there."""

from __future__ import annotations

import datetime
import re
import zoneinfo

from macros.catalogue import claims
from macros.catalogue.docker_args import run_args
from tests.prover.checks.registry import Case, check
from tests.prover.docker.container import PROBE, Container, Ended, refusal
from tests.prover.outcome import Outcome, error, judge, refuted

# As dash, BusyBox and bash say it, with or without the name of a script and a line.
_NOT_FOUND = re.compile(r"^\S+: (?:line )?(?:\d+: )?\S+: (?:command )?not found$")


def not_the_program(ended: Ended, code: int, text: str = "") -> str | None:
    """Why what was seen is not the claimed program's doing; None when it is. `text` is what the program is said to
    print: a claim may be about a message that a command is not found."""
    if ended.code in (125, 126, 127) and ended.stderr.startswith("docker: "):
        return f"docker started nothing, claim start_fails: {ended.stderr.strip()[-300:]!r}"
    missing = next((line for line in ended.stderr.splitlines() if _NOT_FOUND.match(line)), "")
    if code not in (126, 127) and (ended.code in (126, 127) or missing) and not (text and text in missing):
        return f"a command could not be run (exit code {ended.code}): {(missing or ended.stderr.strip())[-300:]!r}"
    return None


def _code_is_meant(case: Case, claim: claims.Prints, code: int) -> bool:
    """Is this the code that the claim gives, or else what the variant's `exits` say of a container started this way?"""
    if claim.code is not None:
        return code == claim.code
    way = run_args(claim, "IMAGE", [])
    said = [
        (s.claim.code, s.holds)
        for s in case.subject.variant.statements
        if isinstance(s.claim, claims.Exits) and run_args(s.claim, "IMAGE", []) == way
    ]
    return all((code == one) == holds for one, holds in said or [(0, True)])


@check(claims.Prints)
def prints(case: Case, claim: claims.Prints) -> Outcome:
    ended = case.run_to_end(claim)
    meant = _code_is_meant(case, claim, ended.code)
    if (problem := not_the_program(ended, ended.code if meant else 0, claim.text)) is not None:
        return error(problem)
    said = {None: ended.output, "stdout": ended.stdout, "stderr": ended.stderr}[claim.stream]
    observed = f"exit code {ended.code}, output: {said.strip()[-400:]!r}"
    if not meant:
        return error(f"something else went wrong, unless this exit code is meant: add `code: {ended.code}`. {observed}")
    return judge(said.strip() == claim.text.strip() if claim.whole else claim.text in said, observed)


@check(claims.Exits)
def exits(case: Case, claim: claims.Exits) -> Outcome:
    ended = case.run_to_end(claim)
    if (problem := not_the_program(ended, claim.code)) is not None:
        return error(problem)
    return judge(ended.code == claim.code, f"exit code {ended.code}, output: {ended.output.strip()[-200:]!r}")


@check(claims.StartFails)
def start_fails(case: Case, claim: claims.StartFails) -> Outcome:
    """The container is created and started by two commands that show nothing of what a program prints."""
    said = refusal(case.session, case.tag(), claim)
    if said is None:
        return refuted("it started")
    if "Error response from daemon: " not in said:
        return error(f"this is not the engine's message: {said[-300:]!r}")
    return judge(claim.message in said, f"docker said: {said[-400:]!r}")


_YEARS = (*range(1972, 2026, 3), 1973, 1980, 1986, 1988, 1991, 2007)
_TODAY = 2026


def _moments(history: bool, zone: datetime.tzinfo) -> list[datetime.datetime]:
    """The middle of each month of this year; with history, of four months in each of two dozen years, too."""
    dates = [(_TODAY, month) for month in range(1, 13)]
    dates += [(year, month) for year in _YEARS for month in (1, 4, 7, 10)] if history else []
    return [datetime.datetime(year, month, 15, 12, tzinfo=zone) for year, month in sorted(set(dates))]


@check(claims.TimeZone)
def time_zone(case: Case, claim: claims.TimeZone) -> Outcome:
    """Ask a C library in the image's file system for the offset at many moments."""
    moments = _moments(claim.history, zoneinfo.ZoneInfo(claim.zone))
    script = f'for at; do {PROBE} date -d "@$at" +%Y-%m:%H%z || exit 1; done'
    arguments = ["sh", "-c", script, "sh", *(str(int(m.timestamp())) for m in moments)]
    asked = claim.model_copy(update={"entrypoint": PROBE})
    ended = case.run_to_end(asked, "-v", f"{case.session.probe}:/.probe:ro", args=arguments)
    if ended.code:
        return error(ended.output.strip()[-300:])
    found, wanted = ended.stdout.split(), [m.strftime("%Y-%m:%H%z") for m in moments]
    wrong = [f"{f} (wanted {w})" for f, w in zip(found, wanted, strict=True) if f != w]
    observed = f"{len(wrong)} of {len(wanted)} moments are wrong, such as {wrong[-1]}" if wrong else ""
    return judge(not wrong, observed or f"as in {claim.zone} at {len(wanted)} moments")


def _plain(name: str) -> str:
    """As `locale -a` writes a name: C.UTF-8 is C.utf8."""
    head, dot, charset = name.partition(".")
    return head + dot + charset.lower().replace("-", "")


@check(claims.Locale)
def locale(case: Case, claim: claims.Locale) -> Outcome:
    asleep = case.container(claim.model_copy(update={"entrypoint": PROBE, "args": ["sleep", "600"]}))
    answers = [asleep.exec("locale", *words) for words in (["charmap"], ["-a"], [])]
    failed = next((a for a in answers if a.code), None)
    if failed is not None:
        return error(f"`locale` could not be asked: {failed.output.strip()[-200:]}")
    charmap, known, settings = (a.stdout.split() for a in answers)
    values = {word.partition("=")[2].strip('"') for word in settings} - {""}
    missing = sorted(values - {"C", "POSIX"} - {v for v in values if _plain(v) in map(_plain, known)})
    if missing:
        return refuted(f"charmap {' '.join(charmap)}; `locale -a` does not have {', '.join(missing)}")
    return judge(charmap == [claim.charmap], f"charmap {' '.join(charmap)}")


def settled(case: Case, claim: claims.Run) -> Container:
    """The container once it answers, if a claim asks one of its ports: an entrypoint may prepare as root, and then
    become another program and another user."""
    container = case.container(claim)
    if case.ports and not claim.args and claim.entrypoint is None:
        container.wait_for_any_answer(min(case.ports), case.ready_s)
    return container
