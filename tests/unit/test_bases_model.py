"""bases.yaml: what it says, and what is said about its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.prover.bases import BaseError, load_catalogue
from tests.prover.bases.image import normalize, registry_of


def test_the_catalogue_is_whole() -> None:
    catalogue = load_catalogue()
    expected = {
        "debian:trixie-slim",
        "golang:1.26",
        "python:3.13-slim",
        "node:24-slim",
        "node:26-slim",
        "gcr.io/distroless/static-debian13:nonroot",
        "gcr.io/distroless/base-debian13:nonroot",
        "busybox:1.37",
        "docker/dockerfile:1",
    }
    assert expected <= set(catalogue.bases)
    assert catalogue.main_refs["golang:1.26-trixie"] == "golang:1.26"


def test_what_a_stand_in_needs_is_read_from_its_dockerfile() -> None:
    catalogue = load_catalogue()
    assert catalogue.needs("golang:1.26") == ["debian:trixie", "debian:trixie-slim"]
    assert catalogue.needs("docker/dockerfile:1") == ["golang:1.26"]
    assert catalogue.needs("debian:trixie") == []
    # Its suite is an argument of the recipe.
    assert catalogue.needs("node:24-slim") == ["debian:bookworm-slim", "debian:trixie-slim"]
    assert catalogue.needs("node:26-slim") == ["debian:trixie-slim"]


def test_a_recipes_hash_is_its_own_and_steady() -> None:
    catalogue = load_catalogue()
    hashes = {ref: catalogue.recipe_hash(ref) for ref in catalogue.bases}
    assert len(set(hashes.values())) == len(hashes) > 0
    assert hashes == {ref: load_catalogue().recipe_hash(ref) for ref in hashes}


def test_every_fault_is_named_with_file_key_and_cure(tmp_path: Path) -> None:
    file = tmp_path / "bases.yaml"
    file.write_text(
        "bases:\n"
        "  a:1: {made_from: {folder: busybox, wrong: 1}, differs: [x]}\n"
        "  b:1: {made_from: {folder: busybox}, differs: []}\n"
        "needs_registry: []\n"
    )
    with pytest.raises(BaseError) as caught:
        load_catalogue(file)
    message = str(caught.value)
    assert f"{file}: bases.a:1.made_from.wrong:" in message
    assert f"{file}: bases.b:1.differs:" in message
    assert "tests/prover/bases/model.py" in message


def test_faults_between_entries_are_named(tmp_path: Path) -> None:
    file = tmp_path / "bases.yaml"
    file.write_text(
        "bases:\n"
        "  a:1: {made_from: {folder: absent}, differs: [x], also: [b:1, c]}\n"
        "  b:1: {made_from: {folder: debian, builtin: debian}, differs: [x]}\n"
        "needs_registry: []\n"
    )
    with pytest.raises(BaseError) as caught:
        load_catalogue(file)
    message = str(caught.value)
    for part in ("b:1 is there twice", "c has no tag", "variant goes with", "absent/Dockerfile; write"):
        assert part in message


def test_what_is_not_yaml_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bases.yaml"
    file.write_text("bases: [")
    with pytest.raises(BaseError, match="not YAML"):
        load_catalogue(file)


@pytest.mark.parametrize("difference", ["{why: x}", "{why: x, facts: [a], shown_by: {run: x, prints: y}}"])
def test_a_difference_is_seen_in_one_way(tmp_path: Path, difference: str) -> None:
    file = tmp_path / "bases.yaml"
    file.write_text(f"bases:\n  a:1: {{made_from: {{folder: busybox}}, differs: [{difference}]}}\nneeds_registry: []\n")
    with pytest.raises(BaseError, match="either `facts` or `shown_by`"):
        load_catalogue(file)


@pytest.mark.parametrize(
    ("ref", "name", "registry"),
    [
        ("debian", "debian:latest", "docker.io"),
        ("docker.io/library/debian:trixie", "debian:trixie", "docker.io"),
        ("docker.io/docker/dockerfile:1", "docker/dockerfile:1", "docker.io"),
        ("gcr.io/distroless/cc", "gcr.io/distroless/cc:latest", "gcr.io"),
        ("localhost:5000/a", "localhost:5000/a:latest", "localhost:5000"),
        ("a@sha256:00", "a@sha256:00", "docker.io"),
    ],
)
def test_references(ref: str, name: str, registry: str) -> None:
    assert normalize(ref) == name
    assert registry_of(normalize(ref)) == registry
