"""What a pattern's folder may hold: ordinary files, small, with plain names, and nothing that looks proven and is not."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from macros.catalogue import inputs
from macros.catalogue.faults import Fault
from macros.catalogue.reading import Unreadable, hidden, hidden_cure, hidden_name, read_bytes

LARGEST = 2_000_000  # bytes of one file
MOST = 2000  # files
DEEPEST = 30  # folders below each other


class _Unproven(NamedTuple):
    """Names that tools and readers know, but that nothing here would build or start."""

    pattern: re.Pattern[str]
    right: str  # the name that is proven
    cure: str


_UNPROVEN = (
    _Unproven(
        re.compile(r"^(docker-)?compose([.-][\w.-]+)?\.ya?ml$", re.IGNORECASE),
        "compose.yaml",
        "name it compose.yaml: only that is brought up and shown",
    ),
    _Unproven(re.compile(r"^(dockerfile|containerfile)$", re.IGNORECASE), "Dockerfile", "name it Dockerfile"),
    _Unproven(
        re.compile(
            r"^dockerfile[._-](?!dockerignore$)(?P<name>[\w.-]+)$|^(?P<other>[\w.-]+)[._-]dockerfile$", re.IGNORECASE
        ),
        "",
        "name it <variant>.Dockerfile, and add the variant to pattern.yaml",
    ),
    _Unproven(re.compile(r"^pattern\.ya?ml$", re.IGNORECASE), "pattern.yaml", "name it pattern.yaml"),
    _Unproven(re.compile(r"^measured\.json$", re.IGNORECASE), "measured.json", "name it measured.json"),
    _Unproven(re.compile(r"\.(tr?|cram)\.txt$|\.T$|\.cram$"), "", "name it <name>.t: only that is run and shown"),
)


def faults_of(root: Path, folder: Path) -> Iterator[Fault]:
    """Everything in a pattern's folder that may not be there, subfolders included."""
    count, pending = 0, [(folder, 0)]
    while pending:
        place, depth = pending.pop()
        for entry in sorted(os.scandir(place), key=lambda e: e.name):
            count += 1
            path = Path(entry.path)
            name = _shown(path.relative_to(root).as_posix())
            if entry.name == "__pycache__":
                continue
            if count > MOST:
                yield Fault(
                    _shown(folder.relative_to(root).as_posix()),
                    "",
                    f"holds more than {MOST} files",
                    "keep the smallest context that shows the idea",
                )
                return
            if entry.is_dir(follow_symlinks=False):
                if depth >= DEEPEST:
                    yield Fault(name, "", f"is nested more than {DEEPEST} folders deep", "make the tree flatter")
                else:
                    pending.append((path, depth + 1))
                yield from _bad_name(entry.name, name)
                continue
            yield from _of_file(folder, path, name)


def _of_file(folder: Path, path: Path, name: str) -> Iterator[Fault]:
    yield from _bad_name(path.name, name)
    if path.parent == folder:
        yield from _unproven(path, name)
    if path.is_symlink():
        yield from _link(folder, path, name)
        return
    if path.parent == folder and (inputs.is_own(path) or inputs.is_dockerfile(path)):
        if not stat.S_ISREG(path.lstat().st_mode):  # otherwise whoever reads it says more
            yield Fault(name, "", "is not an ordinary file", "put an ordinary file in its place")
        return
    try:
        content = read_bytes(path, LARGEST)
    except Unreadable as error:
        yield Fault(name, error.key, error.problem, error.cure)
        return
    yield from _text(content, name)


def _text(content: bytes, name: str) -> Iterator[Fault]:
    """A file that is text may not hold what a page would hide. Carriage returns are named there, instead of shown."""
    if b"\0" in content:
        return
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return
    for line, character in hidden(text.replace("\r", "")):
        yield Fault(name, f"line {line}", f"holds {character}", hidden_cure(character))


def _bad_name(own: str, name: str) -> Iterator[Fault]:
    if re.search(r"[\n\t]", own) or any(True for _ in hidden(own)):
        yield Fault(name, "", "its name holds characters that nobody sees, or is not UTF-8", "rename it")
    elif re.search(r"[\"<>`\\|*?:]", own) or own != own.strip() or len(own.encode()) > 100:
        yield Fault(
            name,
            "",
            "its name is hard to type or too long",
            "rename it: 100 bytes at most, without quotes, backslashes and any of < > | * ? :",
        )


def _unproven(path: Path, name: str) -> Iterator[Fault]:
    for kind in _UNPROVEN:
        if path.name != kind.right and kind.pattern.search(path.name) and not inputs.is_dockerfile(path):
            yield Fault(name, "", "would never be proven", kind.cure)
    owner = path.name.removesuffix(".dockerignore")
    if owner != path.name and owner.endswith("Dockerfile") and not path.with_name(owner).exists():
        yield Fault(name, "", f"is the ignore file of {owner}, which does not exist", "rename or remove it")


def _link(folder: Path, path: Path, name: str) -> Iterator[Fault]:
    """A link may lead to a file of the folder. Whole files of the pattern are no links at all."""
    to = _shown(os.readlink(path))
    if path.parent == folder and (
        inputs.is_own(path)
        or inputs.is_dockerfile(path)
        or path.name == "compose.yaml"
        or path.name.endswith(".dockerignore")
    ):
        yield Fault(name, "", f"is a link, to {to!r}", "put the file itself in its place")
        return
    # What a link inside leads to may be missing: builds copy links as they are. Each link on the way is looked at itself.
    target = os.path.normpath(os.path.join(path.parent, os.readlink(path)))
    if os.path.isabs(os.readlink(path)) or not Path(target).is_relative_to(folder):
        yield Fault(
            name,
            "",
            f"is a link out of the pattern's folder, to {to!r}",
            "link to a file of the folder, by a relative path; make other links in the Dockerfile, with `ln -s`",
        )


def _shown(text: str) -> str:
    """A name for a terminal: what cannot be encoded or seen is written out."""
    safe = text.encode("utf-8", "backslashreplace").decode()
    return "".join(c if c.isprintable() else hidden_name(c).split()[0] for c in safe)[:300]
