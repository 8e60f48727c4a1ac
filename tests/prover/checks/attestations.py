"""What the attestations of an image say: in-toto statements in, facts out. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Statements = list[dict[str, Any]]
KINDS = {"provenance": "slsa.dev/provenance", "sbom": "spdx.dev"}


def of_kind(attestations: dict[str, Statements], kind: str) -> Statements:
    """The statements of one kind, whatever version their predicate has."""
    return [s for predicate, found in attestations.items() if KINDS[kind] in predicate for s in found]


def subjects(statement: dict[str, Any]) -> set[str]:
    """Digests of what a statement speaks of."""
    return {
        f"{kind}:{value}"
        for subject in statement.get("subject") or []
        for kind, value in (subject.get("digest") or {}).items()
    }


def mode_of(provenance: dict[str, Any]) -> str:
    """`max` names the steps of the build, `min` does not."""
    build = provenance["predicate"].get("buildDefinition") or {}  # SLSA 1; before, it stood in the predicate itself
    config = provenance["predicate"].get("buildConfig") or build.get("internalParameters", {}).get("buildConfig") or {}
    return "max" if config.get("llbDefinition") else "min"


def materials(provenance: dict[str, Any]) -> list[str]:
    """What the build read, as URIs such as pkg:docker/busybox@1.37?platform=linux%2Famd64."""
    predicate = provenance["predicate"]
    build = predicate.get("buildDefinition") or {}
    found = predicate.get("materials") or build.get("resolvedDependencies") or []
    return [entry.get("uri", "") for entry in found]


def names(provenance: dict[str, Any], reference: str) -> bool:
    """Is the image `reference` (name:tag, with a digest or not) among the materials?"""
    plain, _, digest = reference.partition("@")
    name, _, tag = plain.rpartition(":") if ":" in plain.rsplit("/", 1)[-1] else (plain, "", "latest")
    begin = "pkg:docker/" + name.removeprefix("docker.io/").removeprefix("library/")
    wanted = [begin + "@" + tag, begin + "@" + digest] if digest else [begin + "@" + tag]
    return any(uri.split("?")[0] in wanted for uri in materials(provenance))


def texts_of(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a predicate: `key=value` for what has a key, the words of a command in one line as well. The copy
    of the Dockerfile is base64 and stays so."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts_of(inner, name)
    elif isinstance(value, list):
        if value and all(isinstance(word, str) for word in value):
            yield " ".join(value)
        for inner in value:
            yield from texts_of(inner)
    elif isinstance(value, str):
        yield f"{key}={value}" if key else value


def problem_of(kind: str, statement: dict[str, Any], digests: set[str], base: str | None) -> str | None:
    """Why a statement is not one about an image with these digests on this base; None when it is."""
    if not subjects(statement) & digests:
        return f"the {kind} speaks of another image"
    if kind == "sbom":
        return None if statement["predicate"].get("packages") else "the SBOM lists no package"
    if not statement["predicate"].get("buildType") and not statement["predicate"].get("buildDefinition"):
        return "the provenance does not say how the image was built"
    return f"the provenance does not name the base {base}" if base and not names(statement, base) else None
