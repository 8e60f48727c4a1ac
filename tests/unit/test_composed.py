"""Images that compose files and transcripts name."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.composed import images_in, service_images
from tests.prover.named import compose_files, known_in

TEXT = """
services:
  web: {build: ., image: "shop:${TAG:-1}"}
  worker: {image: "shop:1", command: work}
  db: {image: "postgres:17", ports: !reset []}
  cache: !override {image: "${REPO-redis}:8"}
  bare:
volumes: {data: {}}
"""


def test_what_is_built_is_not_started_as_it_is() -> None:
    found = images_in(TEXT)
    assert found.built == {"shop:1"}
    assert found.started == {"postgres:17", "redis:8"}
    assert service_images(TEXT) == {"web": "shop:1", "worker": "shop:1", "db": "postgres:17", "cache": "redis:8"}


@pytest.mark.parametrize("text", ["", "services:\n", "services: {web: {build: .}}"])
def test_a_file_that_names_none(text: str) -> None:
    assert images_in(text) == images_in("{}")


@pytest.mark.parametrize("image", ["$IMAGE", "${IMAGE}", "shop:${TAG:?no tag}"])
def test_an_image_that_the_environment_decides(image: str) -> None:
    with pytest.raises(ValueError, match="a variable without a default"):
        images_in(f"services: {{web: {{image: '{image}'}}}}")


def test_files_beside_it_count(tmp_path: Path) -> None:
    for name in ("compose.yaml", "compose.override.yml", "docker-compose.prod.yaml", "kubernetes.yaml"):
        (tmp_path / name).touch()
    assert [p.name for p in compose_files(tmp_path)] == [
        "compose.override.yml",
        "compose.yaml",
        "docker-compose.prod.yaml",
    ]


def test_stand_ins_in_a_transcript() -> None:
    said = (
        "  $ docker run -d postgres:17\n  $ docker run localhost:5000/redis:8\n  $ echo busybox:1.370 x-node:24-slim\n"
    )
    assert known_in(said) == {"postgres:17"}
