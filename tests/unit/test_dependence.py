"""What a proof depends on: its own check and what that reaches, not its neighbours."""

from __future__ import annotations

import ast
import inspect
import sys
from types import ModuleType

import pytest

from macros.catalogue import claims
from macros.catalogue.claims import VOCABULARY
from tests.prover import dependence
from tests.prover.checks import CHECKS


@pytest.fixture(autouse=True)
def _fresh() -> None:
    for function in (dependence.check_hash, dependence.core_hash, dependence._parse):
        function.cache_clear()


def _changed(monkeypatch: pytest.MonkeyPatch, module: ModuleType, old: str, new: str) -> None:
    """Make the module's source read as if it had been edited."""
    real = inspect.getsource

    def source(wanted: ModuleType) -> str:
        text = str(real(wanted))
        assert wanted is not module or old in text
        return text.replace(old, new) if wanted is module else text

    for function in (dependence.check_hash, dependence.core_hash, dependence._parse):
        function.cache_clear()
    monkeypatch.setattr(inspect, "getsource", source)


def _hashes() -> dict[str, str]:
    return {name: dependence.check_hash(claim) for name, claim in VOCABULARY.items()}


def test_every_claim_has_a_check_and_a_hash_of_its_own() -> None:
    unchecked = VOCABULARY.keys() - {claim.name() for claim in CHECKS}
    assert not unchecked, f"{unchecked} has no check: write one in tests/prover/checks, marked with @check"
    assert set(CHECKS) == set(VOCABULARY.values())
    assert len(set(_hashes().values())) == len(VOCABULARY)


def test_a_changed_check_changes_its_own_hash_only(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _hashes()
    _changed(monkeypatch, sys.modules["tests.prover.checks.image"], "missing: {', '.join(missing)}", "absent")
    after = _hashes()
    assert {name for name in before if before[name] != after[name]} >= {"file_present"}
    assert before["serves"] == after["serves"]
    assert before["layer_cached"] == after["layer_cached"]


def test_a_helper_that_a_check_reaches_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _hashes()
    _changed(monkeypatch, sys.modules["tests.prover.checks.image"], '"microdnf"', '"other"')
    after = _hashes()
    assert before["no_package_manager"] != after["no_package_manager"]
    assert before["file_present"] == after["file_present"]


def test_the_claims_class_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _hashes()
    _changed(
        monkeypatch, sys.modules[claims.__name__], "class NoSetuid(Claim):", "class NoSetuid(Claim):\n    other = 1\n"
    )
    after = _hashes()
    assert {name for name in before if before[name] != after[name]} == {"no_setuid"}


def test_what_is_said_about_the_code_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _hashes()
    _changed(
        monkeypatch, sys.modules[claims.__name__], f'"""{claims.NoSetuid.__doc__}"""', '"""Other."""  # and a comment'
    )
    assert _hashes() == before


def test_a_sentence_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _hashes()
    _changed(monkeypatch, sys.modules["macros.phrases"], "Runs as user", "Is run by user")
    assert _hashes() == before


def test_what_is_named_through_its_module_counts() -> None:
    """`feed.Feed(…)` is reached as surely as a class that was imported by its name."""
    tree = ast.parse("def check(case):\n    return helper.look(case) + other(1)")
    assert set(dependence._names(tree)) >= {"helper.look", "other"}
    parsed = dependence._Parsed(sys, "", {}, {"helper": ("tests.prover.checks.attestations", "")})
    found: dependence.Pieces = {}
    dependence._follow(parsed, frozenset({"helper.mode_of"}), found)
    assert ("tests.prover.checks.attestations", "mode_of") in found


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("macros.catalogue.model", "def fails(self)", "def fails(self, _more=1)"),
        ("tests.prover.engine.model", "capture_output=True", "capture_output=bool(1)"),
        ("macros.catalogue.docker_args", '"--read-only", ', ""),
    ],
)
def test_what_everything_rests_on_counts_for_all(
    monkeypatch: pytest.MonkeyPatch, module: str, old: str, new: str
) -> None:
    before = _hashes()
    _changed(monkeypatch, sys.modules[module], old, new)
    after = _hashes()
    assert all(before[name] != after[name] for name in before)


def test_where_a_piece_stands_does_not_count() -> None:
    found = {("tests.prover.checks.image", "size"): "def size(): pass"}
    moved = {("tests.prover.checks.image", "size"): "def size(): pass"}
    assert dependence._hash(found) == dependence._hash(moved)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("import os\nfrom x import y\nA = 1\ndef f() -> int:\n    return A", True),
        ("A = 1\ndef f() -> float:\n    return A", True),
        ('"""Other."""\nA = 1\ndef f() -> int:\n    # why\n    return A  # so\n', True),
        ('A = 1\n\n\ndef f() -> int:\n    """Of f."""\n    return A', True),
        ("A = 2\ndef f() -> int:\n    return A", False),
        ("A = 1\ndef f() -> int:\n    'text'\n    return A + 0", False),
        ("A = 1\ndef f() -> int:\n    print('text')\n    return A", False),
    ],
)
def test_code_is_what_is_executed(other: str, same: bool) -> None:
    text = "A = 1\ndef f() -> int:\n    return A"
    assert (dependence._code(ast.parse(other)) == dependence._code(ast.parse(text))) == same


def test_what_goes_without_saying_counts_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _hashes()
    _changed(monkeypatch, sys.modules["tests.prover.checks.build"], "--call=check,format=json", "--call=check")
    after = _hashes()
    assert all(before[name] != after[name] for name in before)
