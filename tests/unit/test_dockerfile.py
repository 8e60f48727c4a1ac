"""A Dockerfile as structure, and the images it needs."""

from __future__ import annotations

import platform

import pytest

from macros.catalogue.dockerfile import Dockerfile, expand, parse

_MACHINE = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def _parse(*lines: str) -> Dockerfile:
    return parse("\n".join(lines) + "\n")


def test_instructions() -> None:
    text = 'FROM busybox\n# why\nRUN --mount=type=cache,target=/c --network=none \\\n  echo a\nCMD ["sh", "-c"]\n'
    run = parse(text).instructions[1]
    assert (run.keyword, run.first_line, run.last_line, run.exec_form) == ("RUN", 3, 4, False)
    assert run.flags == ("--mount=type=cache,target=/c", "--network=none")
    assert run.flag("network") == ["none"]
    assert run.flag("mount") == ["type=cache,target=/c"]
    assert run.flag("security") == []
    cmd = parse(text).instructions[2]
    assert (cmd.words, cmd.exec_form, cmd.first_line) == (("sh", "-c"), True, 5)


def test_a_flag_without_a_value_is_true() -> None:
    assert _parse("FROM scratch", "COPY --link a /").instructions[1].flag("link") == ["true"]


def test_keywords_are_upper_case_and_triggers_known() -> None:
    trigger = _parse("from scratch", "onbuild copy . /").instructions[1]
    assert (trigger.keyword, trigger.trigger) == ("ONBUILD", "COPY")


def test_heredocs() -> None:
    run = _parse("FROM busybox", "RUN <<EOF cat", "a", "b", "EOF", "USER 1").instructions[1]
    assert [(h.name, h.content) for h in run.heredocs] == [("EOF", "a\nb\n")]
    assert (run.first_line, run.last_line) == (2, 5)


def test_stages() -> None:
    found = _parse(
        "ARG A=1", "FROM --platform=$BUILDPLATFORM golang:1 AS Build", "RUN x", "FROM scratch", "COPY --from=build /x /"
    ).stages
    assert [(s.name, s.index, s.base, s.platform) for s in found] == [
        ("build", 0, "golang:1", "$BUILDPLATFORM"),
        ("1", 1, "scratch", None),
    ]
    assert [i.keyword for i in found[1].instructions] == ["FROM", "COPY"]


def test_no_dockerfile_at_all() -> None:
    with pytest.raises(ValueError, match="unterminated heredoc"):
        parse("FROM busybox\nRUN <<EOF\nnever closed\n")


def test_what_only_the_engine_finds() -> None:
    assert _parse("FROM busybox", "COPY --nonsense a /").stages


@pytest.mark.parametrize(
    ("text", "directives"),
    [
        (
            "# syntax=docker/dockerfile:1\n# check=skip=all\nFROM scratch\n",
            {"syntax": "docker/dockerfile:1", "check": "skip=all"},
        ),
        ("#syntax = a/b:1 \nFROM scratch\n", {"syntax": "a/b:1"}),
        ("\ufeff# ESCAPE=`\nFROM scratch\n", {"escape": "`"}),
        ("# a comment\n# syntax=docker/dockerfile:1\nFROM scratch\n", {}),
        ("\n# syntax=docker/dockerfile:1\nFROM scratch\n", {}),
        ("FROM scratch\n# syntax=docker/dockerfile:1\n", {}),
        ("# other=1\n# syntax=docker/dockerfile:1\nFROM scratch\n", {}),
    ],
)
def test_directives(text: str, directives: dict[str, str]) -> None:
    """A comment or an empty line above a directive makes it a comment."""
    assert parse(text).directives == directives


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("node:$V", "node:22"),
        ("node:${V}-slim", "node:22-slim"),
        ("node:${W:-20}", "node:20"),
        ("node:${W-20}", "node:20"),
        ("node:${V:-20}", "node:22"),
        ("${W:-$V}", "22"),
        ("node:${W}", "node:"),
        ("a$", "a$"),
        ("plain", "plain"),
    ],
)
def test_expand(text: str, expanded: str) -> None:
    assert expand(text, {"V": "22"}) == expanded


def test_global_args() -> None:
    found = _parse("ARG A=1 B='two words'", "ARG C", "ARG D=${A}-x", "FROM scratch", "ARG E=5").global_args()
    assert {k: found.get(k) for k in "ABCDE"} == {"A": "1", "B": "two words", "C": "", "D": "1-x", "E": None}


def test_a_build_argument_reaches_the_defaults_that_use_it() -> None:
    file = _parse("ARG V=22", "ARG BASE=node:${V}", "FROM $BASE")
    assert file.images() == ["node:22"]
    assert file.images({"V": "20"}) == ["node:20"]
    assert file.images({"BASE": "deno:2"}) == ["deno:2"]
    assert _parse("FROM a:$V").images({"V": "1"}) == ["a:"]  # the engine knows no V here, and will say so


def test_images_of_all_kinds() -> None:
    file = parse(
        "# syntax=docker/dockerfile:1\nFROM golang:1 AS build\nFROM build AS test\n"
        "RUN --mount=type=bind,from=tools:2,target=/t --mount=from=build,target=/b x\n"
        "FROM scratch\nCOPY --from=test /x /\nCOPY --from=0 /y /\nCOPY --from=nginx:1 /z /\nADD --link a /\n"
    )
    assert file.images() == ["docker/dockerfile:1", "golang:1", "tools:2", "nginx:1"]


def test_an_image_is_named_once() -> None:
    assert _parse("FROM busybox", "FROM busybox", "COPY --from=busybox /a /").images() == ["busybox"]


def test_a_stage_may_have_the_name_of_its_image() -> None:
    file = _parse("FROM busybox AS busybox", "FROM scratch", "COPY --from=busybox /a /")
    assert file.images() == ["busybox"]
    assert file.base_of("busybox") == "busybox"


def test_stages_are_found_whatever_their_case() -> None:
    assert _parse("FROM a:1 AS Build", "FROM BUILD", "COPY --from=bUILD /a /").images() == ["a:1"]


def test_a_stage_chosen_by_the_platform() -> None:
    file = _parse(f"FROM a:1 AS for-{_MACHINE}", "FROM for-${TARGETARCH}", "FROM b:$TARGETOS-$BUILDARCH")
    assert file.images() == ["a:1", f"b:linux-{_MACHINE}"]


def test_a_broken_reference_is_no_image() -> None:
    """`COPY --from` takes no variables: the engine will say so."""
    assert _parse("FROM scratch", "COPY --from=$X /a /").images() == []
    assert _parse("ARG X", "FROM $X").images() == []


@pytest.mark.parametrize(
    ("target", "args", "base"),
    [
        (None, {}, "debian:13"),
        ("final", {}, "debian:13"),
        ("FINAL", {}, "debian:13"),
        ("deps", {}, "node:22"),
        ("0", {}, "node:22"),
        ("deps", {"V": "20"}, "node:20"),
        (None, {"MODE": "test"}, "node:22"),
        ("bare", {}, "scratch"),
    ],
)
def test_the_base_through_the_stages(target: str | None, args: dict[str, str], base: str) -> None:
    file = _parse(
        "ARG V=22",
        "ARG MODE=prod",
        "FROM node:$V AS deps",
        "FROM deps AS test",
        "FROM debian:13 AS prod",
        "FROM scratch AS bare",
        "FROM $MODE AS final",
    )
    assert file.base_of(target, args) == base


def test_lines() -> None:
    assert _parse("FROM scratch", "USER 1").lines == ["FROM scratch", "USER 1"]
