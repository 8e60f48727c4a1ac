"""What attestations say, read from both versions of provenance."""

from __future__ import annotations

from typing import Any

import pytest

from tests.prover.checks import attestations as a

_SUBJECT = [{"name": "x", "digest": {"sha256": "01"}}]
_OLD: dict[str, Any] = {
    "subject": _SUBJECT,
    "predicate": {
        "buildType": "buildkit",
        "materials": [{"uri": "pkg:docker/busybox@1.37?platform=linux%2Famd64"}],
        "buildConfig": {"llbDefinition": [{"args": ["/bin/sh", "-c", "npm ci"]}]},
        "invocation": {"parameters": {"args": {"build-arg:VERSION": "2"}}},
    },
}
_NEW: dict[str, Any] = {
    "subject": _SUBJECT,
    "predicate": {
        "buildDefinition": {
            "buildType": "buildkit",
            "resolvedDependencies": [{"uri": "pkg:docker/gcr.io/d/static@sha256:aa"}],
            "internalParameters": {"buildConfig": {"llbDefinition": [{}]}},
        }
    },
}
_MIN: dict[str, Any] = {"subject": _SUBJECT, "predicate": {"buildType": "buildkit"}}
_SBOM: dict[str, Any] = {"subject": _SUBJECT, "predicate": {"packages": [{"name": "musl"}]}}


def test_the_mode_shows_in_the_steps() -> None:
    assert [a.mode_of(s) for s in (_OLD, _NEW, _MIN)] == ["max", "max", "min"]


@pytest.mark.parametrize(
    ("statement", "reference", "named"),
    [
        (_OLD, "busybox:1.37", True),
        (_OLD, "docker.io/library/busybox:1.37", True),
        (_OLD, "busybox:1.3", False),
        (_OLD, "busybox", False),
        (_OLD, "busybox:1.37@sha256:bb", True),
        (_NEW, "gcr.io/d/static:x@sha256:aa", True),
        (_NEW, "gcr.io/d/static:x@sha256:ab", False),
        (_MIN, "busybox:1.37", False),
    ],
)
def test_bases_are_named(statement: dict[str, Any], reference: str, named: bool) -> None:
    assert a.names(statement, reference) is named


def test_texts_have_their_key_and_commands_stand_in_one_line() -> None:
    found = list(a.texts_of(_OLD["predicate"]))
    assert "build-arg:VERSION=2" in found
    assert "/bin/sh -c npm ci" in found


@pytest.mark.parametrize(
    ("kind", "statement", "base", "said"),
    [
        ("provenance", _OLD, "busybox:1.37", None),
        ("provenance", _OLD, "alpine:3", "does not name the base alpine:3"),
        ("provenance", {**_OLD, "subject": []}, None, "speaks of another image"),
        ("sbom", _SBOM, "busybox:1.37", None),
        ("provenance", {"subject": _SUBJECT, "predicate": {}}, None, "does not say how"),
        ("sbom", {**_SBOM, "predicate": {}}, None, "lists no package"),
    ],
)
def test_a_statement_is_about_this_image(
    kind: str, statement: dict[str, Any], base: str | None, said: str | None
) -> None:
    found = a.problem_of(kind, statement, {"sha256:01"}, base)
    assert found is None if said is None else said in (found or "")
