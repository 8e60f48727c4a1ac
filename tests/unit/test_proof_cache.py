"""What was proven is recalled for the very same thing, and for nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.claims import VOCABULARY
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Pattern, Statement, Variant
from tests.prover import proof_cache, store
from tests.prover.bases import Base
from tests.prover.engine import Engine
from tests.prover.measure import Facts
from tests.prover.outcome import Proof, Verdict

_METADATA = """\
title: {en: A pattern}
summary: {en: It shows one thing.}
topics: [copy]
variants:
  before:
    refutes: [size]
  default:
    claims:
      size: {at_most_mb: 1}
"""
_ENGINE = Engine("docker", {}, "28.5", "0.29", "2.40", "0.25", "1.19", False, None)
_BASES = {
    "busybox:1": Base("busybox:1", "standin", "sha256:aa"),
    "debian:13": Base("debian:13", "registry", "sha256:bb"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "macros/data").mkdir(parents=True)
    (tmp_path / "macros/data/topics.yaml").write_text("copy: {section: s, title: {en: COPY}, page: p.md}\n")
    made = tmp_path / "snippets/copy-one"
    made.mkdir(parents=True)
    (made / "pattern.yaml").write_text(_METADATA)
    (made / "Dockerfile").write_text("FROM busybox:1\nCOPY a /\n")
    (made / "before.Dockerfile").write_text("FROM debian:13\nCOPY a /\n")
    (made / "a").write_text("a")
    return made


def _pattern(folder: Path) -> Pattern:
    return load_catalogue(folder.parents[1]).patterns[folder.name]


def _key(folder: Path, bases: dict[str, Base] | None = None, engine: Engine = _ENGINE) -> str:
    pattern = _pattern(folder)
    return proof_cache.key_of(pattern, pattern.variants["default"], bases or _BASES, engine)


def _rewrite(name: str, old: str, new: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        text = (folder / name).read_text()
        assert old in text
        (folder / name).write_text(text.replace(old, new))

    return change


_CHANGES: dict[str, Callable[[Path], object]] = {
    "Dockerfile": _rewrite("Dockerfile", "COPY a /", "COPY a /b"),
    "context": _rewrite("a", "a", "b"),
    "mode in the context": lambda f: (f / "a").chmod(0o755),
    "new file": lambda f: (f / "b").touch(),
    "a twin's Dockerfile": _rewrite("before.Dockerfile", "COPY a /", "COPY a /b"),
    "a claim's parameter": _rewrite("pattern.yaml", "at_most_mb: 1", "at_most_mb: 2"),
    "a new claim": _rewrite("pattern.yaml", "      size:", "      no_shell: {}\n      size:"),
    "build options": _rewrite("pattern.yaml", "  default:", "  default:\n    target: x"),
    "a waiver": _rewrite("pattern.yaml", "  default:", "  default:\n    waive: {StageNameCasing: for once}"),
    "claimed becomes refuted": lambda f: (f / "pattern.yaml").write_text(
        _METADATA.replace("[size]", "{size: {at_most_mb: 1}}").replace("    claims:\n", "    refutes:\n")
    ),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_what_makes_a_proof_a_different_one(folder: Path, change: str) -> None:
    before = _key(folder)
    _CHANGES[change](folder)
    assert _key(folder) != before


_HARMLESS: dict[str, Callable[[Path], object]] = {
    "nothing": lambda f: None,
    "title": _rewrite("pattern.yaml", "A pattern", "Another title"),
    "measurement": lambda f: (f / "measured.json").write_text('{"variants": {}}'),
    "transcript": lambda f: (f / "run.t").write_text("  $ true\n"),
    "the order of claims' parameters": _rewrite("pattern.yaml", "{at_most_mb: 1}", "\n        at_most_mb: 1"),
}


@pytest.mark.parametrize("change", _HARMLESS)
def test_what_leaves_a_proof_standing(folder: Path, change: str) -> None:
    before = _key(folder)
    _HARMLESS[change](folder)
    assert _key(folder) == before


def test_a_base_counts_by_its_digest(folder: Path) -> None:
    before = _key(folder)
    changed = {**_BASES, "busybox:1": replace(_BASES["busybox:1"], digest="sha256:cc")}
    assert _key(folder, bases=changed) != before
    assert _key(folder, bases=dict(reversed(_BASES.items()))) == before


@pytest.mark.parametrize("change", [{"version": "29.0"}, {"buildx": "0.30"}])
def test_the_engine_counts(folder: Path, change: dict[str, Any]) -> None:
    assert _key(folder, engine=replace(_ENGINE, **change)) != _key(folder)


def test_where_the_engine_is_does_not_count(folder: Path) -> None:
    assert _key(folder, engine=replace(_ENGINE, docker="/other/docker", env={"A": "b"})) == _key(folder)


def test_the_harness_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _key(folder)
    monkeypatch.setattr(proof_cache, "code_of", lambda variant: ["other code"])
    assert _key(folder) != before


def test_twins_have_proofs_of_their_own(folder: Path) -> None:
    pattern = _pattern(folder)
    keys = {proof_cache.key_of(pattern, v, _BASES, _ENGINE) for v in pattern.variants.values()}
    assert len(keys) == 2


def test_a_variant_counts_by_its_name_and_its_own_inputs(folder: Path) -> None:
    pattern = _pattern(folder)
    twins = pattern.variants
    variant = twins["default"]
    renamed = variant.model_copy(update={"name": "other"})
    exchanged = {
        "default": variant.model_copy(update={"inputs": twins["before"].inputs}),
        "before": twins["before"].model_copy(update={"inputs": variant.inputs}),
    }
    keys = {
        proof_cache.key_of(pattern, variant, _BASES, _ENGINE),
        proof_cache.key_of(pattern, renamed, _BASES, _ENGINE),
        proof_cache.key_of(pattern.model_copy(update={"variants": exchanged}), exchanged["default"], _BASES, _ENGINE),
    }
    assert len(keys) == 3


def test_claims_with_the_same_parameters_differ(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_cache, "code_of", lambda variant: [])
    pattern = _pattern(folder)
    keys = {
        proof_cache.key_of(
            pattern,
            pattern.variants["default"].model_copy(update={"statements": (Statement(claim=VOCABULARY[name]()),)}),
            _BASES,
            _ENGINE,
        )
        for name in ("no_shell", "no_setuid")
    }
    assert len(keys) == 2


def test_the_code_of_a_variant_is_that_of_its_claims(folder: Path) -> None:
    variant: Variant = _pattern(folder).variants["default"]
    more = variant.model_copy(update={"statements": (*variant.statements, Statement(claim=VOCABULARY["no_shell"]()))})
    assert proof_cache.code_of(variant) != proof_cache.code_of(more)


# ---------------------------------------------------------------- what is kept
@pytest.fixture
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILDPROOF_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("ALL", raising=False)


def _proof(key: str, meant: Verdict = "holds", verdict: Verdict = "holds") -> Proof:
    return Proof(key, meant, verdict, "words", "observed", "docker run", "a long log")


@pytest.mark.usefixtures("_cache")
def test_what_was_kept_is_recalled() -> None:
    facts = Facts(10, 5, 1, "a", ("[0] COPY a /",), ("[0] RUN b",), 3, 2)
    assert proof_cache.recall("k") is None
    proof_cache.remember("k", [_proof("size"), _proof("not-size", "refuted", "refuted")], facts)
    kept = proof_cache.recall("k")
    assert kept is not None
    assert kept[0] == [replace(_proof("size"), log=""), replace(_proof("not-size", "refuted", "refuted"), log="")]
    assert kept[1] == facts
    assert proof_cache.recall("l") is None


@pytest.mark.usefixtures("_cache")
@pytest.mark.parametrize(
    ("meant", "verdict"), [("holds", "refuted"), ("refuted", "holds"), ("holds", "error"), ("refuted", "error")]
)
def test_a_failure_is_always_tried_again(meant: Verdict, verdict: Verdict) -> None:
    """Together with all that was proven beside it."""
    proof_cache.remember("k", [_proof("size"), _proof("layers", meant, verdict)])
    assert proof_cache.recall("k") is None


@pytest.mark.usefixtures("_cache")
def test_all_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    proof_cache.remember("k", [_proof("size")])
    monkeypatch.setenv("ALL", "1")
    assert proof_cache.recall("k") is None
    monkeypatch.setenv("ALL", "")
    assert proof_cache.recall("k") is not None


@pytest.mark.usefixtures("_cache")
def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    proof_cache.remember("key", [_proof("size")])
    assert [p.name for p in (tmp_path / "cache").rglob("*") if p.is_file()] == ["key.json"]


_DAMAGES: dict[str, Callable[[str], str]] = {
    "truncated": lambda text: text[: len(text) // 2],
    "emptied": lambda text: "",
    "a verdict changed": lambda text: text.replace('"verdict": "holds"', '"verdict": "refuted"'),
    "another observation": lambda text: text.replace("observed", "invented"),
    "of an older harness": lambda text: text.partition("\n")[2],
}


@pytest.mark.usefixtures("_cache")
@pytest.mark.parametrize("damage", _DAMAGES)
def test_a_damaged_memory_is_forgotten_and_says_so(damage: str, capsys: pytest.CaptureFixture[str]) -> None:
    proof_cache.remember("k", [_proof("size")])
    path = store.place_of("proofs", "k")
    before = path.read_text()
    path.write_text(_DAMAGES[damage](before))
    assert path.read_text() != before
    assert proof_cache.recall("k") is None
    assert "is of no use" in capsys.readouterr().err
    assert not path.exists(), "what is of no use would be met again on every run"


@pytest.mark.usefixtures("_cache")
def test_a_remembered_failure_is_tried_again() -> None:
    text = (
        '{"proofs": ['
        + json.dumps(_proof("size", "holds", "refuted").to_json())
        + '], "facts": {"cached": [], "ran": []}}'
    )
    path = store.place_of("proofs", "k")
    path.parent.mkdir(parents=True)
    path.write_text(f"{hashlib.sha256(text.encode()).hexdigest()}\n{text}")
    assert proof_cache.recall("k") is None
