"""Console transcripts in cram's format, as prose and sessions.

Text outside an indentation of two spaces is prose. `  $ ` starts a command, `  > ` goes on with it, other indented
lines are its output, `  [n]` its exit code. The marks `(glob)`, `(re)`, `(esc)` and `(no-eol)` are for the comparison
and are not shown; what a glob or a pattern stands for is shown as `…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.catalogue import prose
from macros.catalogue.model import Language

_MARK = re.compile(r" \((?:\w[\w-]*)?(?:glob|re|esc|no-eol)\??\)$")
# What in a pattern can match more than one text: classes, `\d`, `.*`, with their repetition; brackets vanish.
_VARIES = re.compile(r"(?:\[[^]]*\]|\\[dwsS])(?:[+*?]|\{[\d,]+\})?|\.(?:[+*]\??|\{[\d,]+\})|\((?:\?:)?|\)")
_EXIT = re.compile(r"^\[(\d+)\]$")


@dataclass(frozen=True)
class Command:
    lines: tuple[str, ...]  # as typed, without prompts
    output: tuple[str, ...]  # as shown
    exit_code: int | None = None  # when it is not 0


@dataclass
class _Draft:
    lines: list[str] = field(default_factory=list)
    output: list[str] = field(default_factory=list)
    exit_code: int | None = None

    def done(self) -> Command:
        return Command(tuple(self.lines), tuple(self.output), self.exit_code)


def shown(line: str) -> str:
    """A line of expected output as a reader should see it."""
    mark = _MARK.search(line)
    if mark is None:
        return line
    text = line[: mark.start()]
    if "glob" in mark[0]:
        return re.sub(r"(?<!\\)\*+", "…", text).replace("\\*", "*").replace("\\?", "?")
    if "(re" in mark[0]:
        loose = _VARIES.sub(lambda m: "" if m[0][0] in "()" else "…", text)
        return re.sub(r"…+", "…", re.sub(r"\\(.)", r"\1", loose)).strip("^$")
    return text


def parse(text: str) -> list[str | list[Command]]:
    """Prose (str) and sessions (lists of commands), in order. Raises ValueError on output without a command."""
    parts: list[str | list[_Draft]] = []
    prose: list[str] = []
    for line in text.splitlines():
        if not line.startswith("  "):
            prose.append(line)
            continue
        if any(p.strip() for p in prose):
            parts.append("\n".join(prose).strip())
        prose = []
        _take(line[2:], parts)
    if any(p.strip() for p in prose):
        parts.append("\n".join(prose).strip())
    return [part if isinstance(part, str) else [d.done() for d in part] for part in parts]


def _take(line: str, parts: list[str | list[_Draft]]) -> None:
    """One indented line, without its indentation."""
    if not parts or isinstance(parts[-1], str):
        parts.append([])
    session = parts[-1]
    assert isinstance(session, list)
    if line.startswith("$ ") or line == "$":
        session.append(_Draft(lines=[line[2:]]))
        return
    if not session:
        raise ValueError(f"a line of output stands before any command: {line!r}")
    last = session[-1]
    if line.startswith("> ") or line == ">":
        last.lines.append(line[2:])
    elif match := _EXIT.match(line):
        last.exit_code = int(match[1])
    else:
        last.output.append(shown(line))


def problems(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, problem and cure of everything in a transcript that could not be run, compared or shown."""
    commands, begun, exited = 0, False, False  # `begun`: the lines above, up to the last prose, hold a command
    words: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        words.append("" if line.startswith("  ") else line)
        if not line.startswith("  "):
            begun = begun and not line.strip()
            continue
        rest = line[2:]
        if rest.startswith("$ ") or rest == "$":
            commands, begun, exited = commands + 1, True, False
            if not rest[2:].strip():
                yield number, "has a prompt without a command", "write the command behind `  $ `"
        elif not begun:
            yield number, "is output before any command", "write the command above it, as `  $ docker build .`"
        elif rest.startswith("["):
            code = _EXIT.match(rest)
            if code is not None and not 1 <= int(code[1][:9]) <= 255:
                yield number, f"{rest[:20]} is not the exit code of a failed command", "write one from [1] to [255]"
            if code is not None and exited:
                yield number, "is a second exit code of one command", "remove one of the two"
            exited = exited or code is not None
        if (mark := _MARK.search(line)) is not None and "(re" in mark[0]:
            try:
                re.compile(rest[: mark.start() - 2])
            except (re.error, RecursionError, OverflowError) as error:
                yield (
                    number,
                    f"is not a valid regular expression: {error}",
                    "put a backslash before characters that stand for themselves",
                )
    if not commands:
        yield 1, "holds no command", "indent commands by two spaces and begin them with `$ `, as `  $ docker build .`"
    yield from prose.problems("\n".join(words))


_CHINESE = "zh: "


def prose_in(part: str, language: Language) -> str:
    """Prose in one language: a paragraph that begins with `zh: ` is the Chinese of what stands before it."""
    paragraphs = [p.strip() for p in re.split(r"\n\s*\n", part)]
    chinese = [p.removeprefix(_CHINESE) for p in paragraphs if p.startswith(_CHINESE)]
    english = [p for p in paragraphs if not p.startswith(_CHINESE)]
    return "\n\n".join(chinese if language == "zh" and chinese else english)
