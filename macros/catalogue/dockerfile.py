"""A Dockerfile as structure: instructions, flags and stages, by BuildKit's own parser."""

from __future__ import annotations

import platform
import re
import shlex
from dataclasses import dataclass

import dockerfile as buildkit


@dataclass(frozen=True)
class Heredoc:
    name: str
    content: str


@dataclass(frozen=True)
class Instruction:
    """One instruction. Lines count from 1, both ends included."""

    keyword: str  # upper case
    trigger: str | None  # the instruction after ONBUILD, upper case
    flags: tuple[str, ...]  # as written: "--mount=type=cache,target=/x"
    words: tuple[str, ...]
    exec_form: bool
    text: str  # as written, heredoc bodies included
    first_line: int
    last_line: int
    heredocs: tuple[Heredoc, ...]

    def flag(self, name: str) -> list[str]:
        """Values of a flag, in order; a flag without a value counts as "true"."""
        found = []
        for flag in self.flags:
            key, _, value = flag.removeprefix("--").partition("=")
            if key == name:
                found.append(value if "=" in flag else "true")
        return found


@dataclass(frozen=True)
class Stage:
    """A FROM and what follows it."""

    name: str  # its alias, or its number as text
    index: int
    base: str  # as written: an image, another stage, "scratch", perhaps with $variables
    platform: str | None
    instructions: tuple[Instruction, ...]  # FROM included


@dataclass(frozen=True)
class Dockerfile:
    text: str
    instructions: tuple[Instruction, ...]
    stages: tuple[Stage, ...]
    directives: dict[str, str]  # syntax, escape, check

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def global_args(self, args: dict[str, str] | None = None) -> dict[str, str]:
        """What a FROM may use: the ARGs before the first one, and the platform of this machine.

        A default may use the ARGs above it. `args` are build arguments; they win over the defaults.
        """
        given = args or {}
        found = _platform_args()
        for instruction in self.instructions:
            if instruction.keyword == "FROM":
                break
            if instruction.keyword == "ARG":
                for word in instruction.words:
                    name, _, value = word.partition("=")
                    default = expand(shlex.split(value)[0], found) if value.strip() else ""
                    found[name] = given.get(name, default)
        return found

    def base_of(self, target: str | None = None, args: dict[str, str] | None = None) -> str:
        """The image outside this file that a stage starts from, through the stages between; the last stage's when
        there is no `target`."""
        values = self.global_args(args)
        wanted = (target or "").lower()
        stage = next((s for s in self.stages if wanted in (s.name.lower(), str(s.index))), self.stages[-1])
        while True:
            base = expand(stage.base, values)
            earlier = [s for s in self.stages[: stage.index] if s.name.lower() == base.lower()]
            if not earlier:
                return base
            stage = earlier[-1]

    def images(self, args: dict[str, str] | None = None) -> list[str]:
        """References of all images outside this file that stages start or copy from, `# syntax` included.

        `args` are build arguments; they win over the defaults. Named contexts are not known here.
        """
        values = self.global_args(args)
        found = [self.directives["syntax"]] if "syntax" in self.directives else []
        earlier: set[str] = {"", "scratch"}  # `FROM busybox AS busybox` starts from the image
        for stage in self.stages:
            wanted = [expand(stage.base, values)]
            for instruction in stage.instructions:
                wanted += instruction.flag("from")
                for mount in instruction.flag("mount"):
                    wanted += [v for k, _, v in (o.partition("=") for o in mount.split(",")) if k == "from"]
            found += [w for w in wanted if w.lower() not in earlier and "$" not in w]
            earlier |= {stage.name.lower(), str(stage.index)}
        return list(dict.fromkeys(found))


def _platform_args() -> dict[str, str]:
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    given = {"PLATFORM": f"linux/{machine}", "OS": "linux", "ARCH": machine, "VARIANT": ""}
    return {f"{side}{name}": value for side in ("BUILD", "TARGET") for name, value in given.items()}


def expand(text: str, values: dict[str, str]) -> str:
    """Replace $name, ${name} and ${name:-default} as FROM does; an unknown name becomes empty."""

    def value(match: re.Match[str]) -> str:
        name, default = match["plain"] or match["name"], match["default"]
        return values.get(name) or (expand(default, values) if default else "")

    return re.sub(r"\$(?:(?P<plain>\w+)|\{(?P<name>\w+)(?::?-(?P<default>[^}]*))?\})", value, text)


def _directives(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in text.removeprefix("\ufeff").splitlines():
        match = re.match(r"^#\s*([a-zA-Z]+)\s*=\s*(.+?)\s*$", line)
        if match is None or match[1].lower() not in ("syntax", "escape", "check"):
            break
        found.setdefault(match[1].lower(), match[2])
    return found


def _stage(index: int, instructions: list[Instruction]) -> Stage:
    origin = instructions[0]
    words = origin.words
    named = len(words) == 3 and words[1].lower() == "as"
    asked = origin.flag("platform")
    return Stage(
        words[2].lower() if named else str(index),
        index,
        words[0] if words else "",
        asked[0] if asked else None,
        tuple(instructions),
    )


def parse(text: str) -> Dockerfile:
    """Parse a Dockerfile's text.

    Raises ValueError with the parser's message when the text is no Dockerfile at all. Many errors, such as an
    unknown flag, are found only by the engine: this parser lets them pass.
    """
    try:
        commands = buildkit.parse_string(text)
    except buildkit.GoParseError as error:
        raise ValueError(str(error)) from error
    instructions = tuple(
        Instruction(
            c.cmd.upper(),
            c.sub_cmd.upper() if c.sub_cmd else None,
            tuple(c.flags),
            tuple(c.value),
            c.json,
            c.original,
            c.start_line,
            c.end_line,
            tuple(Heredoc(h.name, h.content) for h in c.heredocs),
        )
        for c in commands
    )
    groups: list[list[Instruction]] = []
    for instruction in instructions:
        if instruction.keyword == "FROM":
            groups.append([])
        if groups:
            groups[-1].append(instruction)
    return Dockerfile(text, instructions, tuple(_stage(i, g) for i, g in enumerate(groups)), _directives(text))
