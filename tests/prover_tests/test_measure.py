"""A measurement that no longer tells the truth is refuted, with the command that mends it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from macros.catalogue.freshness import reason
from macros.catalogue.measured import Measured, Rebuild
from macros.catalogue.model import Catalogue, Variant
from tests.prover.checks import Case
from tests.prover.checks.build import rebuild
from tests.prover.measure import Facts, compare, facts_of
from tests.prover.measure_catalogue import measure_pattern
from tests.prover.prove import prove_measured
from tests.prover.session import open_session
from tests.prover.subject import Subject
from tests.prover_tests.fixtures.temporary import read_patterns, write_pattern

_CURE = "`make measure ID=made-for-test`"
_DOCKERFILE = "FROM scratch\nCOPY a.txt /\nCOPY b.txt /\n"
_CLAIMS = "rebuilds: {after_edit: b.txt, step: COPY b.txt}"


@dataclass
class Measuring:
    """A pattern that was measured, and what was found right after."""

    root: Path
    folder: Path
    facts: Facts

    def catalogue(self) -> Catalogue:
        return read_patterns(self.root)

    def variant(self) -> Variant:
        return self.catalogue().patterns["made-for-test"].variants["default"]

    def kept(self) -> Measured:
        kept = self.catalogue().patterns["made-for-test"].measurement("default")
        assert kept is not None
        return kept


def _facts(catalogue: Catalogue) -> Facts:
    with open_session(catalogue) as session:
        case = Case(session, Subject(catalogue.patterns["made-for-test"].variants["default"]))
        return facts_of(case)


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measuring:
    root = tmp_path_factory.mktemp("measured")
    folder = write_pattern(root, _CLAIMS, _DOCKERFILE, a_dot_txt="a" * 200_000, b_dot_txt="b\n")
    catalogue = read_patterns(root)
    with open_session(catalogue) as session:
        assert measure_pattern(session, catalogue.patterns["made-for-test"]) == []
    return Measuring(root, folder, _facts(catalogue))


def test_what_was_measured(measured: Measuring) -> None:
    kept = measured.kept()
    assert kept.inputs == measured.variant().inputs
    assert kept.layers == len(kept.added) == 2
    assert kept.size_bytes == sum(layer.size_bytes for layer in kept.added)
    assert kept.size_bytes is not None
    assert 200_000 < kept.size_bytes < 210_000
    assert kept.base_bytes == 0
    assert kept.context_bytes is not None
    assert 200_000 < kept.context_bytes < 210_000
    assert kept.rebuild is not None
    assert (kept.rebuild.edit, kept.rebuild.cached, kept.rebuild.ran) == (
        "b.txt",
        ["[0] COPY a.txt /"],
        ["[0] COPY b.txt /"],
    )
    assert {step.name for step in kept.steps} == {"COPY a.txt /", "COPY b.txt /"}
    assert kept.error is None


def test_what_was_measured_is_what_is_built(measured: Measuring) -> None:
    catalogue = measured.catalogue()
    pattern = catalogue.patterns["made-for-test"]
    assert reason(measured.catalogue(), pattern.variants["default"]) is None
    proof = prove_measured(catalogue, pattern.variants["default"], measured.facts)
    assert proof.verdict == "holds", proof.observed
    assert proof.as_meant


def test_it_was_never_measured(measured: Measuring) -> None:
    outcome = compare(measured.variant(), None, measured.facts)
    assert outcome.verdict == "refuted"
    assert outcome.observed == f"never measured: {_CURE}"


@pytest.mark.parametrize("name", ["Dockerfile", "a.txt"])
def test_something_was_changed(measured: Measuring, name: str) -> None:
    before = (measured.folder / name).read_text()
    (measured.folder / name).write_text(before + "\n")
    try:
        outcome = compare(measured.variant(), measured.kept(), measured.facts)
    finally:
        (measured.folder / name).write_text(before)
    assert outcome.verdict == "refuted"
    assert outcome.observed == f"the Dockerfile or its context has changed since it was measured: {_CURE}"


_OTHER_FACTS: dict[str, tuple[Callable[[Facts], Facts], str]] = {
    "larger": (lambda f: replace(f, size_bytes=int((f.size_bytes or 0) * 1.021)), "size is"),
    "smaller": (lambda f: replace(f, size_bytes=int((f.size_bytes or 0) * 0.979)), "size is"),
    "more to pull": (lambda f: replace(f, pull_bytes=10**9), "pull size is"),
    "more layers": (lambda f: replace(f, layers=3), "3 layers added, were 2"),
    "fewer layers": (lambda f: replace(f, layers=1), "1 layers added, were 2"),
    "more cached": (lambda f: replace(f, cached=(*f.cached, "[0] COPY b.txt /")), "cached after an edit: ["),
    "nothing cached": (lambda f: replace(f, cached=()), "cached after an edit: [], were ['COPY a.txt /']"),
    "other steps run": (lambda f: replace(f, ran=("[0] COPY a.txt /",)), "run after an edit: ["),
    "a larger base": (lambda f: replace(f, base_bytes=9_000), "size of the base is 9000 bytes, was 0"),
    "more context": (lambda f: replace(f, context_bytes=(f.context_bytes or 0) * 2), "context sent is"),
    "another edit": (lambda f: replace(f, edited="a.txt"), "the file that is edited is a.txt, was b.txt"),
    "not built": (lambda f: Facts(), "size is None bytes"),
}


@pytest.mark.parametrize("name", _OTHER_FACTS)
def test_something_else_is_built(measured: Measuring, name: str) -> None:
    change, words = _OTHER_FACTS[name]
    outcome = compare(measured.variant(), measured.kept(), change(measured.facts))
    assert outcome.verdict == "refuted"
    assert words in outcome.observed
    assert outcome.observed.endswith(_CURE)


def test_what_could_not_be_compared_proves_nothing(measured: Measuring) -> None:
    outcome = compare(measured.variant(), measured.kept(), Facts(problem="the build after the change failed"))
    assert outcome.verdict == "error"


def test_a_shared_step_may_go_by_either_stage(measured: Measuring) -> None:
    other = tuple(step.replace("[0] ", "[build] ") for step in measured.facts.cached)
    assert other != measured.facts.cached
    assert compare(measured.variant(), measured.kept(), replace(measured.facts, cached=other)).verdict == "holds"


def test_an_edit_that_reaches_nothing_is_a_fact(tmp_path: Path) -> None:
    """A twin without the step that a claim of another variant names: all of it is cached, and that is what counts."""
    folder = write_pattern(tmp_path, "size: {at_most_mb: 1}", "FROM scratch\nCOPY a.txt /\n")
    (folder / "a.txt").write_text("a")
    (folder / "notes.txt").write_text("n")
    catalogue = read_patterns(tmp_path)
    with open_session(catalogue) as session:
        case = Case(session, Subject(catalogue.variants()[0]))
        assert [s.text for s in rebuild(case, "notes.txt", must_reach=False).steps if s.cached] == ["COPY a.txt /"]
        case.rebuilds.clear()
        with pytest.raises(ValueError, match="did not reach the build"):
            rebuild(case, "notes.txt")


@pytest.mark.parametrize("factor", [0.981, 1.0, 1.019])
def test_a_little_more_or_less_is_the_same(measured: Measuring, factor: float) -> None:
    facts = replace(measured.facts, size_bytes=int((measured.facts.size_bytes or 0) * factor))
    assert compare(measured.variant(), measured.kept(), facts).verdict == "holds"


def test_times_are_not_compared(measured: Measuring) -> None:
    kept = measured.kept()
    assert kept.rebuild is not None
    slow = kept.model_copy(update={"cold_s": 9999.0, "rebuild": kept.rebuild.model_copy(update={"seconds": 9999.0})})
    assert compare(measured.variant(), slow, measured.facts).verdict == "holds"


def test_a_rebuild_that_was_not_measured(measured: Measuring) -> None:
    without = measured.kept().model_copy(update={"rebuild": None})
    assert "the file that is edited is b.txt, was None" in compare(measured.variant(), without, measured.facts).observed
    another = without.model_copy(update={"rebuild": Rebuild(edit="b.txt", seconds=1, cached=[], ran=[])})
    assert compare(measured.variant(), another, measured.facts).verdict == "refuted"


def test_a_larger_file_is_found_by_building(measured: Measuring) -> None:
    """End to end: what is built differs, whatever the recorded hash says."""
    before = (measured.folder / "b.txt").read_text()
    (measured.folder / "b.txt").write_text("b" * 9_000)
    try:
        catalogue = measured.catalogue()
        kept = measured.kept().model_copy(update={"inputs": measured.variant().inputs})
        outcome = compare(measured.variant(), kept, _facts(catalogue))
    finally:
        (measured.folder / "b.txt").write_text(before)
    assert outcome.verdict == "refuted"
    assert outcome.observed.startswith("size is ")


def test_a_variant_that_must_fail(tmp_path: Path) -> None:
    """Its error is recorded, and that it has no size."""
    write_pattern(tmp_path, 'fails: {message: "/none: not found"}', "FROM scratch\nCOPY none /\n")
    catalogue = read_patterns(tmp_path)
    with open_session(catalogue) as session:
        assert measure_pattern(session, catalogue.patterns["made-for-test"]) == []
        facts = facts_of(Case(session, Subject(catalogue.variants()[0])))
    catalogue = read_patterns(tmp_path)
    kept = catalogue.patterns["made-for-test"].measurement("default")
    assert kept is not None
    assert kept.size_bytes is None
    assert '"/none": not found' in (kept.error or "")
    assert '"/none": not found' in facts.problem
    assert prove_measured(catalogue, catalogue.variants()[0], facts).verdict == "holds"
    built = kept.model_copy(update={"size_bytes": 10, "error": None})
    assert compare(catalogue.variants()[0], built, facts).verdict == "refuted"


def test_a_variant_that_fails_unasked_is_not_measured(tmp_path: Path) -> None:
    write_pattern(tmp_path, "size: {at_most_mb: 1}", "FROM scratch\nCOPY none /\n")
    catalogue = read_patterns(tmp_path)
    with open_session(catalogue) as session:
        [wrong] = measure_pattern(session, catalogue.patterns["made-for-test"])
    assert wrong.startswith("snippets/made-for-test[default]: ERROR: ")
    assert not read_patterns(tmp_path).patterns["made-for-test"].measurement("default")
