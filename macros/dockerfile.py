"""A Dockerfile as structure: instructions, flags and stages, by BuildKit's own parser."""

from __future__ import annotations

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

    def global_args(self) -> dict[str, str]:
        """Defaults of the ARGs before the first FROM."""
        found = {}
        for instruction in self.instructions:
            if instruction.keyword == "FROM":
                break
            if instruction.keyword == "ARG":
                for word in instruction.words:
                    name, _, value = word.partition("=")
                    found[name] = shlex.split(value)[0] if value.strip() else ""
        return found

    def images(self, args: dict[str, str] | None = None) -> list[str]:
        """References of all images outside this file that stages start or copy from, `# syntax` included.

        `args` are build arguments; they win over the defaults. Named contexts are not known here.
        """
        values = {**self.global_args(), **(args or {})}
        stages = {stage.name.lower() for stage in self.stages} | {str(s.index) for s in self.stages}
        wanted = [self.directives["syntax"]] if "syntax" in self.directives else []
        wanted += [expand(stage.base, values) for stage in self.stages]
        for instruction in self.instructions:
            wanted += instruction.flag("from")
            for mount in instruction.flag("mount"):
                wanted += [v for k, _, v in (o.partition("=") for o in mount.split(",")) if k == "from"]
        outside = (w for w in wanted if w and w.lower() not in stages and w != "scratch" and "$" not in w)
        return list(dict.fromkeys(outside))


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
    platform = origin.flag("platform")
    return Stage(words[2].lower() if named else str(index), index, words[0] if words else "",
                 platform[0] if platform else None, tuple(instructions))


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
        Instruction(c.cmd.upper(), c.sub_cmd.upper() if c.sub_cmd else None, tuple(c.flags), tuple(c.value), c.json,
                    c.original, c.start_line, c.end_line,
                    tuple(Heredoc(h.name, h.content) for h in c.heredocs))
        for c in commands)
    groups: list[list[Instruction]] = []
    for instruction in instructions:
        if instruction.keyword == "FROM":
            groups.append([])
        if groups:
            groups[-1].append(instruction)
    return Dockerfile(text, instructions, tuple(_stage(i, g) for i, g in enumerate(groups)), _directives(text))
