"""Files that people wrote, read without trust: what is no ordinary file of text, or is too large, is a fault with a cure.

Nothing here waits for a pipe, follows a link in circles or reads a device.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

LONGEST = 120_000  # bytes of a file that pages show
_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)
# Characters that readers do not see, or that a page or a parser drops or takes for a line break: controls, bidirectional
# and zero-width ones, spaces other than the space, variation selectors, private use, signs of damaged text.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
_NAMES = {
    "\x00": "NUL",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x0c": "FORM FEED",
    "\ufeff": "BYTE ORDER MARK",
    "\x85": "NEXT LINE",
    "\ufffd": "REPLACEMENT CHARACTER, a sign of damaged text",
}


class Unreadable(Exception):
    """A file that cannot be taken as it is."""

    def __init__(self, problem: str, cure: str, key: str = "") -> None:
        self.problem, self.cure, self.key = problem, cure, key
        super().__init__(f"{problem}: {cure}")


def lines_of(text: str) -> list[str]:
    """The lines as everybody but `str.splitlines` counts them."""
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def hidden_name(character: str) -> str:
    """`U+200B ZERO WIDTH SPACE`."""
    name = _NAMES.get(character) or unicodedata.name(character, "a character without a name")
    return f"U+{ord(character):04X} {name}"


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """Line and name of the first character of each line that a reader cannot see."""
    if _HIDDEN.search(text) is None:
        return
    for number, line in enumerate(lines_of(text), 1):
        found = _HIDDEN.search(line)
        if found is not None:
            yield number, hidden_name(found[0])


def hidden_cure(name: str) -> str:
    """What to do about it."""
    if "CARRIAGE RETURN" in name:
        return "save the file with Unix line ends (LF), for instance with `sed -i 's/\\r$//'`"
    if "BYTE ORDER MARK" in name:
        return "save the file as UTF-8 without a byte order mark"
    return "remove it: readers cannot see it, and would copy it"


def read_bytes(path: Path, most: int = LONGEST) -> bytes:
    """The content of an ordinary file of at most `most` bytes. Raises Unreadable."""
    try:
        _require_ordinary(path)
        # Not blocking, should the file have become a pipe since.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            content = file.read(most + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    if len(content) > most:
        raise Unreadable(f"is {size} bytes long", f"make it {most} bytes at most")
    return content


def _require_ordinary(path: Path) -> None:
    mode = path.stat().st_mode
    for is_kind, name in _KINDS:
        if is_kind(mode):
            raise Unreadable(f"is {name}", "put an ordinary file in its place")


def _unreadable(path: Path, error: OSError) -> Unreadable:
    if error.errno == errno.ELOOP:
        return Unreadable("is a link that leads in circles", "put the file itself in its place")
    if error.errno in (errno.ENOENT, errno.ENOTDIR) and path.is_symlink():
        return Unreadable(
            f"is a link that leads nowhere, to {os.readlink(path)!r:.80}", "put the file itself in its place"
        )
    if error.errno == errno.ENOENT:
        return Unreadable("is missing", "add the file")
    if error.errno in (errno.EACCES, errno.EPERM):
        return Unreadable("may not be read", "run `chmod u+r` on it")
    return Unreadable(f"cannot be read: {error.strerror}", "put an ordinary file in its place")


def decode(content: bytes) -> str:
    """Bytes as UTF-8. Raises Unreadable."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable("is not UTF-8", "save it as UTF-8", f"line {line}") from None


def read_text(path: Path, most: int = LONGEST) -> str:
    """The content of a file of UTF-8, line ends as they are. Raises Unreadable."""
    return decode(read_bytes(path, most))
