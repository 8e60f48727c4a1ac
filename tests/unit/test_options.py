"""Which options of the Dockerfile language a Dockerfile uses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.dockerfile import parse
from macros.catalogue.model import BuildOptions, Text, Variant
from macros.catalogue.options import options_of


def variant(folder: Path, text: str, files: dict[str, str] | None = None, **options: Any) -> Variant:
    """A variant of this Dockerfile, beside these files."""
    paths = [folder / "Dockerfile"]
    paths[0].write_text(text)
    for name, content in (files or {}).items():
        paths.append(folder / name)
        paths[-1].write_text(content)
    return Variant(
        pattern="a-b",
        name="default",
        title=Text(en="A"),
        path=paths[0],
        dockerfile=parse(text),
        options=BuildOptions(**options),
        needs=None,
        statements=(),
        waive={},
        harmless=(),
        files=tuple(paths),
        inputs="",
    )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("RUN true", {"RUN", "RUN shell"}),
        ('RUN ["true"]', {"RUN", "RUN exec"}),
        ("RUN <<EOF\ntrue\nEOF", {"RUN", "RUN heredoc"}),
        ("RUN <<-'EOF'\n\ttrue\nEOF", {"RUN", "RUN heredoc", "heredoc <<-", "heredoc quoted"}),
        ("RUN <<EOF python3\n1\nEOF", {"RUN", "RUN heredoc", "heredoc interpreter"}),
        ("RUN <<EOF\n#!/bin/awk\nEOF", {"RUN", "RUN heredoc", "heredoc shebang"}),
        ("COPY <<a <<b /x/\n1\na\n2\nb", {"COPY", "COPY heredoc", "heredoc several"}),
        ("RUN --mount=target=/x true", {"RUN", "RUN shell", "RUN --mount=type=bind", "RUN --mount=type=bind,target"}),
        (
            "RUN --mount=type=cache,dst=/x,sharing=locked true",
            {
                "RUN",
                "RUN shell",
                "RUN --mount=type=cache",
                "RUN --mount=type=cache,target",
                "RUN --mount=type=cache,sharing",
                "RUN --mount=type=cache,sharing=locked",
            },
        ),
        (
            "RUN --mount=type=secret,id=t,required true",
            {"RUN", "RUN shell", *(f"RUN --mount=type=secret{key}" for key in ("", ",id", ",required"))},
        ),
        ("RUN --network=none true", {"RUN", "RUN shell", "RUN --network=none"}),
        ("RUN echo ${A:-b}", {"RUN", "RUN shell"}),  # the shell's business
        ("COPY a /", {"COPY", "COPY plain"}),
        ('COPY ["a", "/"]', {"COPY", "COPY JSON"}),
        ("COPY --chmod=755 a /", {"COPY", "COPY plain", "COPY --chmod"}),
        ("COPY --chmod=u+x a /", {"COPY", "COPY plain", "COPY --chmod", "COPY --chmod symbolic"}),
        ("WORKDIR /$A", {"WORKDIR", "$v"}),
        ("WORKDIR /${A}", {"WORKDIR", "${v}"}),
        ("WORKDIR /${A:-b}", {"WORKDIR", "${v:-}"}),
        ("WORKDIR /${A%%.*}", {"WORKDIR", "${v%%}"}),
        (r"WORKDIR /\$A", {"WORKDIR", r"\$"}),
        ("USER a", {"USER"}),
        ("USER a:b", {"USER", "USER group"}),
        ("EXPOSE 80 53/udp", {"EXPOSE", "EXPOSE udp"}),
        ("EXPOSE 80/TCP", {"EXPOSE", "EXPOSE tcp"}),
        ("HEALTHCHECK NONE", {"HEALTHCHECK", "HEALTHCHECK NONE"}),
        ("HEALTHCHECK --retries=2 CMD true", {"HEALTHCHECK", "HEALTHCHECK shell", "HEALTHCHECK --retries"}),
        ("ONBUILD COPY a /", {"ONBUILD", "ONBUILD COPY"}),
        ("ARG A=1 B", {"ARG", "ARG several"}),
        ("ARG TARGETARCH", {"ARG", "ARG TARGETARCH"}),
        ("ARG http_proxy", {"ARG", "ARG HTTP_PROXY"}),
        ("ADD https://example.com/a /", {"ADD", "ADD plain", "ADD URL"}),
        ("ADD ${FEED}/a /", {"ADD", "ADD plain", "ADD URL", "${v}"}),
        ("ADD https://example.com/a.git /", {"ADD", "ADD plain", "ADD git"}),
        (
            "ADD https://example.com/a.git?tag=v1&submodules=0#main:docs /",
            {"ADD", "ADD plain", "ADD git", "ADD git#ref:subdir", "ADD git?tag", "ADD git?submodules"},
        ),
        ('SHELL ["/bin/sh", "-c"]', {"SHELL", "SHELL exec"}),
        ('VOLUME ["/a"]', {"VOLUME", "VOLUME JSON"}),
        ("VOLUME /a", {"VOLUME", "VOLUME plain"}),
    ],
)
def test_an_instructions_options(tmp_path: Path, line: str, found: set[str]) -> None:
    assert options_of(variant(tmp_path, f"FROM a\n{line}\n")) == found | {"FROM"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FROM scratch", {"FROM scratch"}),
        ("FROM a AS b", {"FROM AS"}),
        ("FROM a@sha256:" + "0" * 64, {"FROM digest"}),
        ("FROM --platform=$BUILDPLATFORM a", {"FROM --platform", "ARG BUILDPLATFORM", "$v"}),
        ("# syntax=docker/dockerfile:1\nFROM a", {"# syntax"}),
        ("# check=skip=A;error=true\nFROM a", {"# check skip", "# check error"}),
        ("FROM a\n# check=skip=A\nUSER b", {"# check on an instruction", "USER"}),
        ("ARG KIND=cache\nFROM a\nRUN --mount=type=${KIND} x", {"ARG", "RUN", "RUN shell", "RUN --mount=type=cache"}),
    ],
)
def test_a_files_options(tmp_path: Path, text: str, found: set[str]) -> None:
    assert options_of(variant(tmp_path, f"{text}\n")) == found | {"FROM"}


def test_options_given_to_the_build(tmp_path: Path) -> None:
    given = variant(tmp_path, "FROM a\n", args={"SOURCE_DATE_EPOCH": "0", "https_proxy": "x", "OWN": "y"})
    assert options_of(given) == {"FROM", "ARG SOURCE_DATE_EPOCH", "ARG HTTPS_PROXY"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({".dockerignore": "a\n"}, {".dockerignore"}),
        ({".dockerignore": "*\n!a\n**/b\n# c\n"}, {".dockerignore", *(f".dockerignore {c}" for c in ("!", "**", "#"))}),
        (
            {".dockerignore": "!a\n", "Dockerfile.dockerignore": "b\n"},
            {".dockerignore", ".dockerignore per Dockerfile"},
        ),
    ],
)
def test_options_of_ignore_files(tmp_path: Path, files: dict[str, str], found: set[str]) -> None:
    """A Dockerfile's own ignore file wins: what the other one holds is not read."""
    assert options_of(variant(tmp_path, "FROM a\n", files)) == {"FROM"} | found
