"""The ways of breaking a Dockerfile. Each kind is a function from a parsed Dockerfile to changed texts; none does I/O."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from macros.catalogue.dockerfile import Dockerfile, Instruction

_PINS = (
    re.compile(r"@sha256:[0-9a-f]{64}"),
    re.compile(r"(?<=\w)==?\d[\w.+~:-]*(?=[\s;&'\"\\]|$)"),  # pip's name==1.2, apt's name=1.2
    re.compile(r"(?<=[\w/])@v?\d[\w.+-]*(?=[\s;&'\"\\]|$)"),  # npm's and Go's name@1.2
)
_STEPS = {"COPY", "ADD", "RUN", "WORKDIR"}
_DURATION = re.compile(r"^(\d+)(ms|s|m|h)$")


@dataclass(frozen=True)
class Mutant:
    """One change. `id` names it in pattern.yaml's `harmless` list, and does not depend on line numbers."""

    kind: str
    id: str
    text: str  # the whole Dockerfile, or the ignore file's new content
    removed: str  # the line that was changed, and what it became
    added: str


class Change(NamedTuple):
    """One way to break a Dockerfile."""

    detail: str  # for the mutant's id
    text: str  # the whole Dockerfile
    removed: str  # the line that was changed, and what it became
    added: str


def _flat(text: str, width: int = 100) -> str:
    flat = " ".join(text.replace("\\\n", " ").split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def _replace(file: Dockerfile, at: Instruction, new: str | None, until: Instruction | None = None) -> str:
    lines = file.text.split("\n")
    return "\n".join(lines[: at.first_line - 1] + ([new] if new is not None else []) + lines[(until or at).last_line :])


def _source(file: Dockerfile, at: Instruction) -> str:
    """The instruction as it stands in the file."""
    return "\n".join(file.text.split("\n")[at.first_line - 1 : at.last_line])


Kind = Callable[[Dockerfile], Iterator[Change]]


def drop_instruction(file: Dockerfile) -> Iterator[Change]:
    """Leave an instruction out; FROM stays, for without it there is no stage."""
    for at in file.instructions:
        if at.keyword != "FROM":
            yield Change(_flat(at.text), _replace(file, at, None), _flat(at.text), "")


def drop_flag(file: Dockerfile) -> Iterator[Change]:
    """Leave out one flag: --chown, --link, one --mount …"""
    for at in file.instructions:
        for flag in at.flags:
            source = _source(file, at)
            new = re.sub(r"(\\\n)?[ ]*" + re.escape(flag) + r"(?=\s)[ ]?", " ", source, count=1)
            if new != source:
                yield Change(f"{flag} of {_flat(at.text, 60)}", _replace(file, at, new), flag, "")


def exec_to_shell(file: Dockerfile) -> Iterator[Change]:
    """CMD ["a", "b"] becomes CMD a b, which /bin/sh -c runs."""
    for at in file.instructions:
        match = re.search(r"\[.*\]\s*$", _source(file, at), re.S) if at.exec_form else None
        if match and at.keyword in ("CMD", "ENTRYPOINT", "RUN", "HEALTHCHECK"):
            words = [w for w in at.words if not (at.keyword == "HEALTHCHECK" and w == "CMD")]
            new = _source(file, at)[: match.start()] + (shlex.join(words) or ":")
            yield Change(_flat(at.text), _replace(file, at, new), _flat(at.text), _flat(new))


def shell_to_exec(file: Dockerfile) -> Iterator[Change]:
    """CMD a b becomes CMD ["a", "b"], without a shell to expand anything."""
    for at in file.instructions:
        if at.exec_form or at.keyword not in ("CMD", "ENTRYPOINT") or not at.words:
            continue
        try:
            words = shlex.split(" ".join(at.words))
        except ValueError:
            words = " ".join(at.words).split()
        new = f"{at.keyword} {json.dumps(words)}"
        yield Change(_flat(at.text), _replace(file, at, new), _flat(at.text), new)


def user_to_root(file: Dockerfile) -> Iterator[Change]:
    for at in file.instructions:
        if at.keyword == "USER" and at.words[0] not in ("root", "0"):
            yield Change(_flat(at.text), _replace(file, at, "USER root"), _flat(at.text), "USER root")


def swap_copy(file: Dockerfile) -> Iterator[Change]:
    """A COPY changes places with the step before it, or with the step after it. What only sets metadata is no step."""
    for stage in file.stages:
        for first, second in zip(stage.instructions[1:], stage.instructions[2:], strict=False):
            pair = (first.keyword, second.keyword)
            if "COPY" not in pair or not set(pair) <= _STEPS:
                continue
            new = f"{_source(file, second)}\n{_source(file, first)}"
            yield Change(
                f"{_flat(first.text, 50)} <> {_flat(second.text, 50)}",
                _replace(file, first, new, second),
                _flat(first.text),
                f"after {_flat(second.text, 60)}",
            )


def last_stage_on_build_base(file: Dockerfile) -> Iterator[Change]:
    """The last stage starts from the image that an earlier stage starts from."""
    if len(file.stages) < 2:
        return
    last = file.stages[-1]
    names = {s.name for s in file.stages}
    others = [s.base for s in file.stages[:-1] if s.base not in (last.base, "scratch") and s.base.lower() not in names]
    for base in others[:1]:
        at = last.instructions[0]
        new = _source(file, at).replace(last.base, base, 1)
        yield Change(f"{_flat(at.text)}", _replace(file, at, new), _flat(at.text), _flat(new))


def copy_everything(file: Dockerfile) -> Iterator[Change]:
    """COPY a b dest becomes COPY . dest."""
    for at in file.instructions:
        if at.keyword != "COPY" or at.flag("from") or at.heredocs or len(at.words) < 2 or at.words[:-1] == (".",):
            continue
        target = at.words[-1] if at.words[-1].endswith("/") or at.words[-1] == "." else at.words[-1] + "/"
        new = " ".join(["COPY", *at.flags, ".", target])
        yield Change(_flat(at.text), _replace(file, at, new), _flat(at.text), new)


def drop_command(file: Dockerfile) -> Iterator[Change]:
    """Leave out one command of an && or ; chain, or one line of a heredoc that a shell runs."""
    for at in file.instructions:
        if at.keyword != "RUN" or at.exec_form:
            continue
        yield from _drop_line(file, at) if at.heredocs else _drop_part(file, at)


def _drop_line(file: Dockerfile, at: Instruction) -> Iterator[Change]:
    if not re.search(r"<<-?['\"]?\w+['\"]?\s*$", file.lines[at.first_line - 1]):
        return  # piped into another program
    body = at.heredocs[0].content.splitlines()
    if body and body[0].startswith("#!") and not re.search(r"/(ba|da|a)?sh\b", body[0]):
        return
    lines = _source(file, at).split("\n")
    for number, line in enumerate(body, 1):
        if line.strip() and not line.startswith("#") and number < len(lines) - 1:
            new = "\n".join(lines[:number] + lines[number + 1 :])
            yield Change(f"{line.strip()} of heredoc", _replace(file, at, new), line.strip(), "")


def _drop_part(file: Dockerfile, at: Instruction) -> Iterator[Change]:
    source = _source(file, at)
    spans = _chain(source)
    if len(spans) < 2:
        return
    for number, (begin, end) in enumerate(spans):
        new = source[:begin] + source[spans[1][0] :] if number == 0 else source[: spans[number - 1][1]] + source[end:]
        part = _flat(source[begin:end])
        yield Change(f"{part} of chain", _replace(file, at, new), part, "")


def _chain(source: str) -> list[tuple[int, int]]:
    """Spans of the commands of a RUN's && chain, quotes respected; flags and the keyword are before the first."""
    head = re.match(r"RUN(\s|\\\n)+((--\w+(=\S+)?)(\s|\\\n)+)*", source)
    begin = head.end() if head else 0
    spans, at, quote, depth = [], begin, "", 0
    while at < len(source):
        char = source[at]
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "({":
            depth += 1
        elif char in ")}":
            depth -= 1
        elif source.startswith("&&", at) and depth == 0:
            spans.append((begin, len(source[:at].rstrip(" \\\n"))))
            at += 2
            begin = at + len(source[at:]) - len(source[at:].lstrip(" \\\n"))
            continue
        at += 1
    return [*spans, (begin, len(source.rstrip()))]


def unpin(file: Dockerfile) -> Iterator[Change]:
    """Remove a checksum, a digest or a version."""
    for at in file.instructions:
        if at.keyword in ("FROM", "RUN"):
            source = _source(file, at)
            for pattern in _PINS:
                for match in pattern.finditer(source):
                    new = source[: match.start()] + source[match.end() :]
                    yield Change(f"{match[0]} of {_flat(at.text, 60)}", _replace(file, at, new), match[0], "")


def change_health_option(file: Dockerfile) -> Iterator[Change]:
    """Make an interval, timeout or start period ten times as long; make retries ten times as many."""
    for at in file.instructions:
        for flag in at.flags if at.keyword == "HEALTHCHECK" else ():
            name, _, value = flag.partition("=")
            match = _DURATION.match(value)
            longer = f"{int(match[1]) * 10}{match[2]}" if match else f"{int(value) * 10}" if value.isdigit() else None
            if longer is not None:
                new = _source(file, at).replace(flag, f"{name}={longer}", 1)
                yield Change(flag, _replace(file, at, new), flag, f"{name}={longer}")


def stop_by_kill(file: Dockerfile) -> Iterator[Change]:
    for at in file.instructions:
        if at.keyword == "STOPSIGNAL" and at.words[0] != "SIGKILL":
            yield Change(_flat(at.text), _replace(file, at, "STOPSIGNAL SIGKILL"), _flat(at.text), "STOPSIGNAL SIGKILL")


def empty_argument(file: Dockerfile) -> Iterator[Change]:
    """ARG NAME=value becomes ARG NAME=."""
    for at in file.instructions:
        if at.keyword == "ARG":
            for word in at.words:
                name, given, value = word.partition("=")
                if given and value:
                    new = _source(file, at).replace(word, f"{name}=", 1)
                    yield Change(f"{word}", _replace(file, at, new), _flat(at.text), new)


_LOCKS = re.compile(
    r"^(\S*/)?(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|uv\.lock|poetry\.lock|Cargo\.lock|"
    r"go\.sum|composer\.lock|Gemfile\.lock|requirements[\w.-]*\.txt)$"
)


def drop_lock_file(file: Dockerfile) -> Iterator[Change]:
    """COPY package.json package-lock.json ./ without the lock file."""
    for at in file.instructions:
        sources = at.words[:-1] if at.keyword == "COPY" and not at.heredocs and not at.exec_form else ()
        for word in sources:
            if _LOCKS.match(word) and len(sources) > 1:
                new = re.sub(r"(\s)" + re.escape(word) + r"(?=\s)\s?", r"\1", _source(file, at), count=1)
                yield Change(f"{word} of {_flat(at.text, 60)}", _replace(file, at, new), word, "")


def own_by_user(file: Dockerfile) -> Iterator[Change]:
    """What is copied belongs to the user that the image runs as, who may then change the program."""
    for stage in file.stages[-1:]:
        user = next((i.words[0] for i in reversed(stage.instructions) if i.keyword == "USER" and i.words), None)
        if user is None or user.partition(":")[0] in ("root", "0"):
            continue
        for at in stage.instructions:
            if at.keyword in ("COPY", "ADD") and not at.flag("chown"):
                new = _source(file, at).replace(at.keyword, f"{at.keyword} --chown={user}", 1)
                yield Change(_flat(at.text), _replace(file, at, new), _flat(at.text), f"--chown={user}")


def open_to_all(file: Dockerfile) -> Iterator[Change]:
    """What is copied may be written by everybody."""
    yield from _with_mode(file, "0777")


def set_user_id(file: Dockerfile) -> Iterator[Change]:
    """What is copied runs as its owner, whoever starts it."""
    yield from _with_mode(file, "4755")


def _with_mode(file: Dockerfile, mode: str) -> Iterator[Change]:
    for stage in file.stages[-1:]:
        for at in stage.instructions:
            if at.keyword not in ("COPY", "ADD"):
                continue
            source, given = _source(file, at), at.flag("chmod")
            new = (
                source.replace(f"--chmod={given[0]}", f"--chmod={mode}", 1)
                if given
                else source.replace(at.keyword, f"{at.keyword} --chmod={mode}", 1)
            )
            yield Change(_flat(at.text), _replace(file, at, new), _flat(at.text), f"--chmod={mode}")


_INSTALLS = (("npm ci", "npm install"), ("--frozen-lockfile", "--no-frozen-lockfile"), ("--require-hashes", ""))


def unlocked_fallback(file: Dockerfile) -> Iterator[Change]:
    """An installer that goes by the lock file gives way to one that does not."""
    for at in file.instructions:
        for strict, loose in _INSTALLS if at.keyword == "RUN" else ():
            if strict in _source(file, at):
                new = _source(file, at).replace(strict, loose, 1)
                yield Change(f"{strict} of {_flat(at.text, 60)}", _replace(file, at, new), strict, loose)


_TRUE = {"node": '["node", "-e", "0"]', "python": '["python", "-c", "0"]', "python3": '["python3", "-c", "0"]'}


def health_always_true(file: Dockerfile) -> Iterator[Change]:
    """A health check that says yes whatever happens."""
    for at in file.instructions:
        if at.keyword != "HEALTHCHECK" or "NONE" in at.words[:1]:
            continue
        match = re.search(r"\bCMD\b(\s|\\\n)+", _source(file, at))
        if match is None:
            continue
        true = _TRUE.get(at.words[1] if len(at.words) > 1 else "") if at.exec_form else "exit 0"
        if true is None:
            continue  # without a shell there may be no program that does nothing
        new = _source(file, at)[: match.end()] + true
        yield Change(_flat(at.text), _replace(file, at, new), _flat(at.text), _flat(new))


def share_cache_mount(file: Dockerfile) -> Iterator[Change]:
    """Builds side by side write to a cache mount at the same time."""
    for at in file.instructions:
        for flag in at.flags:
            if flag.startswith("--mount=") and "sharing=locked" in flag:
                new = _source(file, at).replace(flag, flag.replace("sharing=locked", "sharing=shared"), 1)
                yield Change(
                    f"{flag} of {_flat(at.text, 40)}", _replace(file, at, new), "sharing=locked", "sharing=shared"
                )


def other_cache_id(file: Dockerfile) -> Iterator[Change]:
    """Two steps that share a cache mount do so no longer."""
    for at in file.instructions:
        for flag in at.flags:
            match = re.search(r"(?<=[,=])id=[^,]+", flag) if flag.startswith("--mount=type=cache") else None
            if match:
                new = _source(file, at).replace(flag, flag.replace(match[0], f"{match[0]}-other"), 1)
                yield Change(f"{flag} of {_flat(at.text, 40)}", _replace(file, at, new), match[0], f"{match[0]}-other")


def keep_downloads(file: Dockerfile) -> Iterator[Change]:
    """What an installer is told not to keep, it keeps."""
    for at in file.instructions:
        for option in ("--no-cache-dir", "--no-cache") if at.keyword == "RUN" else ():
            source = _source(file, at)
            if re.search(re.escape(option) + r"(?![\w-])", source):
                new = re.sub(r" ?" + re.escape(option) + r"(?![\w-])", "", source, count=1)
                yield Change(f"{option} of {_flat(at.text, 60)}", _replace(file, at, new), option, "")


def unquote(file: Dockerfile) -> Iterator[Change]:
    """ "$@" in a script of the Dockerfile becomes $@, which splits words."""
    for at in file.instructions:
        for quoted in ('"$@"', "'$@'"):
            if at.keyword in ("RUN", "COPY", "CMD", "ENTRYPOINT") and not at.exec_form and quoted in _source(file, at):
                new = _source(file, at).replace(quoted, "$@", 1)
                yield Change(f"{quoted} of {_flat(at.text, 60)}", _replace(file, at, new), quoted, "$@")


KINDS: dict[str, Kind] = {
    function.__name__.replace("_", "-"): function
    for function in (
        drop_instruction,
        drop_flag,
        exec_to_shell,
        shell_to_exec,
        user_to_root,
        swap_copy,
        last_stage_on_build_base,
        copy_everything,
        drop_command,
        unpin,
        change_health_option,
        stop_by_kill,
        empty_argument,
        drop_lock_file,
        own_by_user,
        open_to_all,
        set_user_id,
        unlocked_fallback,
        health_always_true,
        share_cache_mount,
        other_cache_id,
        keep_downloads,
        unquote,
    )
}
IGNORE_KIND = "empty-dockerignore"


def mutants(file: Dockerfile) -> list[Mutant]:
    """All mutants of a Dockerfile, each once, without those that change nothing but white space."""
    found: dict[str, Mutant] = {}
    texts = {_squeeze(file.text)}
    for kind, function in KINDS.items():
        for change in function(file):
            squeezed = _squeeze(change.text)
            if squeezed in texts:
                continue
            texts.add(squeezed)
            name, number = f"{kind}: {change.detail}", 2
            while name in found:
                name, number = f"{kind}: {change.detail} ({number})", number + 1
            found[name] = Mutant(kind, name, change.text, change.removed, change.added)
    return list(found.values())


def _squeeze(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def ignore_mutant(name: str, text: str) -> Mutant | None:
    """The ignore file emptied, unless it is empty already. `name` is the file's."""
    if not text.strip():
        return None
    return Mutant(IGNORE_KIND, f"{IGNORE_KIND}: {name}", "", f"{name} ({len(text.split())} patterns)", "(empty)")
