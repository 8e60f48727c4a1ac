"""Mutants of known fate: most must be noticed, one must survive, and a broken check must be neither."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.catalogue.claims import FilePresent
from macros.catalogue.dockerfile import parse
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue, Harmless, Variant
from macros.places import DATA
from tests.prover.mutation import __main__ as mutate
from tests.prover.mutation import judge as judging
from tests.prover.mutation.judge import Verdict
from tests.prover.mutation.operators import Mutant
from tests.prover.session import Session, open_session
from tests.prover.subject import Subject

_KNOWN = Path(judging.__file__).parent / "known"
_TOPICS = DATA
_FATES = {
    "drop-command: chmod 600 /greeting of chain": ("killed", "default::file_mode"),
    "drop-flag: --chown=1001 of COPY --from=build --chown=1001 /greeting /greeting": ("killed", "default::prints"),
    "drop-instruction: USER 1001": ("killed", "default::non_root"),
    "drop-instruction: RUN echo hello > /greeting && chmod 600 /greeting": ("killed", "build"),
    "drop-instruction: RUN echo claimed > /claimed": ("killed", "default::file_contains"),
    "drop-command: chmod +x /waits of chain": ("killed", "starts::non_root"),
    "drop-instruction: RUN printf '#!/bin/sh\\nexec sleep 60\\n' > /waits && chmod +x /waits": (
        "killed",
        "starts::non_root",
    ),
    "drop-instruction: RUN echo unclaimed > /unclaimed": ("survived", ""),
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    root = tmp_path_factory.mktemp("known")
    shutil.copytree(_KNOWN, root, dirs_exist_ok=True)
    shutil.copytree(_TOPICS, root / "macros/data")
    return load_catalogue(root)


@pytest.fixture(scope="module")
def session(catalogue: Catalogue) -> Iterator[Session]:
    with open_session(catalogue) as opened:
        yield opened


@pytest.fixture(scope="module")
def groups(catalogue: Catalogue) -> list[list[Variant]]:
    return judging.groups(catalogue.patterns["break-me"])


@pytest.fixture(scope="module")
def group(groups: list[list[Variant]]) -> list[Variant]:
    return groups[0]


@pytest.mark.parametrize("name", _FATES)
def test_known_fate(session: Session, groups: list[list[Variant]], name: str) -> None:
    group, mutant, file = next((g, m, f) for g in groups for m, f in judging.mutants_of(g) if m.id == name)
    verdict = judging.judge(session, group, mutant, file)
    assert (verdict.fate, verdict.noticed_by) == _FATES[name]


def test_an_error_is_no_notice(session: Session, group: list[Variant], monkeypatch: pytest.MonkeyPatch) -> None:
    """When every check breaks, a mutant that builds is an error: neither killed nor survived."""

    def broken(case: object, claim: object) -> None:
        raise ValueError("broken on purpose")

    monkeypatch.setattr(
        judging, "CHECKS", dict.fromkeys([FilePresent, *(type(s.claim) for s in group[0].statements)], broken)
    )
    mutant, file = next((m, f) for m, f in judging.mutants_of(group) if m.id == "drop-instruction: USER 1001")
    verdict = judging.judge(session, group, mutant, file)
    assert verdict.fate == "error"
    assert "broken on purpose" in verdict.noticed_by


def _verdict(name: str, fate: judging.Fate) -> Verdict:
    return Verdict(Mutant("drop-instruction", name, "", name, ""), fate, "default::prints" if fate == "killed" else "")


def test_listed_mutants_are_checked(group: list[Variant]) -> None:
    """A listed mutant must exist and must survive; then it counts as harmless."""
    listed = tuple(Harmless(mutant=m, why="a reason that is long enough") for m in ("one", "two", "gone"))
    excused = [group[0].model_copy(update={"harmless": listed})]
    verdicts = [_verdict("one", "survived"), _verdict("two", "killed"), _verdict("three", "survived")]
    faults = mutate.listing_faults(excused, verdicts)
    assert len(faults) == 2
    assert "'gone', which does not exist" in faults[1]
    assert "'two', but default::prints notices it" in faults[0]
    total = mutate.count(excused, verdicts)
    assert (total.tried, total.killed, total.harmless, total.errors) == (3, 1, 1, 0)


def test_bad_twins_are_not_mutated(group: list[Variant]) -> None:
    refuting = group[0].statements[0].model_copy(update={"holds": False})
    assert judging.is_mutated(group[0])
    assert not judging.is_mutated(group[0].model_copy(update={"statements": (refuting,)}))
    assert not judging.is_mutated(group[0].model_copy(update={"name": "before"}))


def test_a_mutant_has_cache_mounts_of_its_own(session: Session, group: list[Variant]) -> None:
    """What it leaves in one is found neither by the original nor by another mutant."""
    text = "FROM busybox:1.37\nRUN --mount=type=cache,target=/c,id=known-fate ls /c && touch /c/left\n"
    original = group[0].model_copy(update={"dockerfile": parse(text)})

    def seen(variant: Variant, again: str) -> str:
        # Another host makes the step run again; --no-cache would empty its cache mounts.
        built = session.build(
            Subject(variant, {"Dockerfile": text}),
            f"--add-host={session.name}-{again}:127.0.0.1",
            "--output=type=cacheonly",
        )
        assert built.ok, built.output()
        return built.log

    one, two = judging._apart(original), judging._apart(original)
    assert [seen(one, "once"), seen(two, "once"), seen(one, "twice")] == ["", "", "left\n"]
    assert judging._apart(group[0]) is group[0]  # it has no cache mount
