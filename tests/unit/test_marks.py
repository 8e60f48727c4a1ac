"""Proof marks in patterns' own texts lead to claims, or the catalogue is not accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.find import NotFound
from macros.catalogue.model import Catalogue
from macros.pages.marks import faults_of, marks_of, with_marks, without_marks
from macros.render.labels import Translator
from tests.made.checkout import GOOD, Checkout


def _catalogue(tmp_path: Path, english: str, chinese: str | None = None) -> Catalogue:
    checkout = Checkout(tmp_path)
    zh = f"\n  zh: {chinese}" if chinese else ""
    english = f">-\n    {english}"
    folder = checkout.pattern(metadata=f"{GOOD}why:\n  en: {english}{zh}\n")
    (folder / "run.t").write_text("Run it.\n\n  $ docker ps\n  none\n")
    checkout.pattern("copy-two")
    return checkout.load()


def _shown(catalogue: Catalogue) -> str:
    pattern = catalogue.patterns["copy-one"]
    assert pattern.why is not None
    return with_marks(catalogue, pattern, pattern.why.en, Translator("en"))


@pytest.mark.parametrize(
    ("mark", "target"),
    [
        ("default.size", "/snippets/copy-one.md#default-size"),
        ("default.builds", "/snippets/copy-one.md#default-builds"),
        ("run.t", "/snippets/copy-one.md#console"),
        ("copy-two: default.size", "/snippets/copy-two.md#default-size"),
    ],
)
def test_a_mark_leads_to_what_proves_it(tmp_path: Path, mark: str, target: str) -> None:
    catalogue = _catalogue(tmp_path, f"It is small. ✓({mark}) And more.")
    shown = _shown(catalogue)
    assert shown.startswith("It is small. [✓](")
    assert target.split("#")[0] in shown
    assert shown.endswith("} And more.")
    assert faults_of(catalogue) == []
    assert marks_of(f"It is small. ✓({mark}) And more.") == [mark]
    assert without_marks(f"It is small. ✓({mark}) And more.") == "It is small. And more."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Small. ✓(default.sise)", "did you mean 'size'?"),
        ("Small. ✓(defualt.size)", "did you mean 'default'?"),
        ("Small. ✓(ran.t)", "did you mean 'run.t'?"),
        ("Small. ✓(copy-tow. default.size)", "names no claim"),
        ("Small. ✓", "names no claim"),
    ],
)
def test_one_that_leads_nowhere_is_a_fault(tmp_path: Path, text: str, problem: str) -> None:
    catalogue = _catalogue(tmp_path, text)
    (fault,) = faults_of(catalogue)
    assert (fault.file, fault.key) == ("snippets/copy-one/pattern.yaml", "why")
    assert problem in fault.problem
    with pytest.raises(NotFound):
        _shown(catalogue)


def test_both_languages_have_the_same(tmp_path: Path) -> None:
    (fault,) = faults_of(_catalogue(tmp_path, "Small. ✓(default.size)", "很小。"))
    assert fault.problem == "has other proof marks in Chinese than in English"
