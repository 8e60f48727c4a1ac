"""Which patterns a run proves."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from macros.catalogue.faults import UsageError
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue
from tests.prover.select import load_for, selected

_METADATA = """\
title: {en: A pattern}
summary: {en: It shows one thing.}
topics: [copy]
variants:
  default:
    claims: {size: {at_most_mb: 1}}
"""
_IDS = ["copy-a", "copy-b", "copy-c", "copy-d", "copy-e"]


def _git(root: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@t.invalid", *words], cwd=root, check=True, capture_output=True
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with five patterns, committed."""
    (tmp_path / "macros/data").mkdir(parents=True)
    (tmp_path / "macros/data/topics.yaml").write_text("copy: {section: s, title: {en: COPY}, page: p.md}\n")
    for name in _IDS:
        folder = tmp_path / ("examples" if name == "copy-e" else "snippets") / name
        folder.mkdir(parents=True)
        service = "service: {language: go, framework: gRPC}\n" if name == "copy-e" else ""
        (folder / "pattern.yaml").write_text(_METADATA + service)
        (folder / "Dockerfile").write_text("FROM scratch\n")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "first")
    return tmp_path


@pytest.fixture
def catalogue(root: Path) -> Catalogue:
    return load_catalogue(root)


def _ids(catalogue: Catalogue, **environment: str) -> list[str]:
    return [p.id for p in selected(catalogue, environment)]


def test_all_without_a_choice(catalogue: Catalogue) -> None:
    assert _ids(catalogue) == _IDS
    assert _ids(catalogue, ID="", CHANGED="", SHARD="") == _IDS


@pytest.mark.parametrize("text", ["copy-b,copy-d", "copy-b copy-d", "copy-b, copy-d", "copy-b copy-d copy-b"])
def test_by_id(catalogue: Catalogue, text: str) -> None:
    assert _ids(catalogue, ID=text) == ["copy-b", "copy-d"]


def test_an_id_that_is_none(catalogue: Catalogue) -> None:
    """A choice of nothing would prove nothing, and pass."""
    with pytest.raises(UsageError, match="ID: ' , ' names no pattern"):
        _ids(catalogue, ID=" , ")


def test_unknown_ids_are_all_named(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match=r"ID: there is no pattern copy-x, copy-y; folders of snippets/"):
        _ids(catalogue, ID="copy-x copy-a copy-y")


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8])
def test_shards_partition_the_catalogue(catalogue: Catalogue, count: int) -> None:
    shards = [_ids(catalogue, SHARD=f"{i}/{count}") for i in range(1, count + 1)]
    together = [name for shard in shards for name in shard]
    assert sorted(together) == _IDS
    sizes = [len(shard) for shard in shards]
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3", "is not of the form i/n, such as 1/4"),
        ("a/b", "is not of the form i/n"),
        ("1/2/3", "is not of the form i/n"),
        ("0/2", "is out of range, 1/2 is the first and 2/2 the last"),
        ("3/2", "is out of range"),
        ("1/0", "is out of range"),
        ("-1/2", "is out of range"),
    ],
)
def test_broken_shards(catalogue: Catalogue, text: str, words: str) -> None:
    with pytest.raises(UsageError, match=f"SHARD: '{text}' {words}"):
        _ids(catalogue, SHARD=text)


def test_nothing_changed(catalogue: Catalogue) -> None:
    assert _ids(catalogue, CHANGED="HEAD") == []


def test_changed_files(catalogue: Catalogue, root: Path) -> None:
    """Edited, new, removed and committed; a file outside of all patterns counts for none."""
    (root / "snippets/copy-a/Dockerfile").write_text("FROM scratch\nUSER 1\n")
    (root / "examples/copy-e/new file ä.txt").touch()
    (root / "snippets/copy-c/Dockerfile").unlink()
    (root / "README.md").touch()
    assert _ids(catalogue, CHANGED="HEAD") == ["copy-a", "copy-c", "copy-e"]
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "second")
    assert _ids(catalogue, CHANGED="HEAD") == []
    assert _ids(catalogue, CHANGED="HEAD~1") == ["copy-a", "copy-c", "copy-e"]


def test_a_moved_file_counts_at_both_ends(catalogue: Catalogue, root: Path) -> None:
    (root / "snippets/copy-a/Dockerfile").rename(root / "snippets/copy-b/moved.txt")
    _git(root, "add", "-A")
    assert _ids(catalogue, CHANGED="HEAD") == ["copy-a", "copy-b"]


def test_a_name_that_git_quotes(catalogue: Catalogue, root: Path) -> None:
    (root / "snippets/copy-b/文件.txt").touch()
    _git(root, "add", "-A")
    assert _ids(catalogue, CHANGED="HEAD") == ["copy-b"]


def test_a_longer_name_is_another_pattern(catalogue: Catalogue, root: Path) -> None:
    (root / "snippets/copy-ab").mkdir()
    (root / "snippets/copy-ab/x").touch()
    assert _ids(catalogue, CHANGED="HEAD") == []


def test_an_unknown_revision(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match="CHANGED: git does not know 'no-such-branch'"):
        _ids(catalogue, CHANGED="no-such-branch")


def test_choices_add_up(catalogue: Catalogue, root: Path) -> None:
    for name in ("a", "b", "c"):
        (root / f"snippets/copy-{name}/x").touch()
    assert _ids(catalogue, CHANGED="HEAD", SHARD="1/2") == ["copy-a", "copy-c"]
    assert _ids(catalogue, ID="copy-c copy-d", CHANGED="HEAD") == ["copy-c"]


def test_a_draft_reads_its_own_patterns(root: Path) -> None:
    (root / "snippets/copy-b/pattern.yaml").write_text("broken: [")
    assert load_for(root, {"DRAFT": "1", "ID": "copy-a"}).patterns.keys() == {"copy-a"}
    for environment in ({}, {"ID": "copy-a"}, {"DRAFT": "1"}):
        with pytest.raises(Exception, match="copy-b"):
            load_for(root, environment)
