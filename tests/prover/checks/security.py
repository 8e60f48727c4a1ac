"""Checks of claims about what an image lets its user do, and what a container opens."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterator

from macros.catalogue import claims
from tests.prover.checks.image import everywhere
from tests.prover.checks.registry import Case, check
from tests.prover.docker.container import Container
from tests.prover.docker.oci import Entry, Image
from tests.prover.outcome import Outcome, error, judge, refuted


def _rows(image: Image, path: str) -> list[list[str]]:
    """Lines of /etc/passwd or /etc/group as fields; none when there is no such file."""
    if path not in image.files:
        return []
    return [line.split(":") for line in image.read(path).decode().splitlines() if line.count(":") >= 3]


def user_of(image: Image) -> tuple[int, set[int]]:
    """Number and groups that the engine gives to the image's user. Raises ValueError for an unknown name."""
    user, _, group = ((image.config.get("config") or {}).get("User") or "0").partition(":")
    row = next((r for r in _rows(image, "/etc/passwd") if user in (r[0], r[2])), None)
    if row is None and not user.isdigit():
        raise ValueError(f"the image's user {user!r} is not in its /etc/passwd")
    uid = int(row[2]) if row else int(user)
    groups = _rows(image, "/etc/group")
    if group:
        found = next((r[2] for r in groups if group == r[0]), group)
        return uid, {int(found)}
    # Without a group in USER: the primary one and those that list the name; group 0 for a number that has no name.
    also = {int(r[2]) for r in groups if row and row[0] in r[3].split(",")}
    return uid, {int(row[3]) if row else 0} | also


def may_write(entry: Entry, uid: int, groups: set[int]) -> bool:
    """Do owner and mode let this user write? Links and devices are not counted."""
    if entry.kind not in ("file", "hardlink", "dir"):
        return False
    bit = 0o200 if entry.uid == uid else 0o020 if entry.gid in groups else 0o002
    return bool(entry.mode & bit)


@check(claims.OnlyWritable)
def only_writable(case: Case, claim: claims.OnlyWritable) -> Outcome:
    image = case.image()
    if not image.files:
        return error("the image holds no file at all")
    uid, groups = user_of(image)
    if uid == 0:
        return refuted("the user is root, who may write everywhere")
    found = sorted(path for path, entry in image.files.items() if may_write(entry, uid, groups))
    wanted = [image.resolve(path) for path in claim.paths]
    surplus = [f for f in found if not any(f == w or f.startswith(w.rstrip("/") + "/") for w in wanted)]
    missing = [w for w in wanted if w not in found]
    said = [f"also: {', '.join(surplus[:5])}"] if surplus else []
    said += [f"not: {', '.join(missing)}"] if missing else []
    return judge(not said, f"user {uid}, groups {sorted(groups)}: {'; '.join(said) or 'as claimed'}")


def _fields(text: str) -> Iterator[dict[str, str]]:
    """Blocks of `Name: value` lines, as dpkg keeps them."""
    for block in text.split("\n\n"):
        yield dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and line[0] != " ")


def _dpkg(content: bytes) -> list[str]:
    return [
        f["Package"]
        for f in _fields(content.decode(errors="replace"))
        if "Package" in f and f.get("Status", "install ok installed").endswith(" installed")
    ]


def _apk(content: bytes) -> list[str]:
    return [line[2:] for line in content.decode(errors="replace").splitlines() if line.startswith("P:")]


def _pacman(content: bytes) -> list[str]:
    lines = content.decode(errors="replace").splitlines()
    return [lines[number + 1] for number, line in enumerate(lines[:-1]) if line == "%NAME%"]


def _rpm(content: bytes) -> list[str]:
    """Of rpm's database in SQLite."""
    connection = sqlite3.connect(":memory:")
    with contextlib.closing(connection):
        # A database with a write-ahead log cannot be read from memory; bytes 18 and 19 say that it has one.
        connection.deserialize(content[:18] + b"\x01\x01" + content[20:])
        names = connection.execute("SELECT key FROM Name").fetchall()
    return [name.decode() if isinstance(name, bytes) else name for (name,) in names if name not in ("gpg-pubkey",)]


def _unread(content: bytes) -> list[str]:
    raise ValueError("rpm keeps its records in a format that is not read here: only SQLite is")


# Where package managers record what is installed, and how to read that.
_RECORDS: tuple[tuple[str, Callable[[bytes], list[str]]], ...] = (
    ("/var/lib/dpkg/status", _dpkg),
    ("/var/lib/dpkg/status.d/*", _dpkg),  # the latter on distroless
    ("/lib/apk/db/installed", _apk),
    ("/usr/lib/apk/db/installed", _apk),
    ("/var/lib/rpm/rpmdb.sqlite", _rpm),
    ("/usr/lib/sysimage/rpm/rpmdb.sqlite", _rpm),
    ("/var/lib/rpm/Packages*", _unread),
    ("/usr/lib/sysimage/rpm/Packages*", _unread),
    ("/var/lib/pacman/local/*/desc", _pacman),
)


def package_records(image: Image) -> dict[str, list[str]]:
    """The files in which the image records its packages, and the names in each."""
    found = {
        path: read
        for pattern, read in _RECORDS
        for path in image.matching(pattern)
        if not path.endswith(".md5sums") and image.files[path].kind in ("file", "hardlink")
    }
    return {path: read(image.read(path)) for path, read in found.items()}


def package_names(image: Image) -> list[str]:
    """Names of the installed packages that the image records."""
    return [name for names in package_records(image).values() for name in names]


def lost_records(image: Image) -> list[str]:
    """Records that some layer holds, and that a later one removed or emptied."""
    known = re.compile("|".join(_as_regex(pattern) for pattern, _ in _RECORDS if not pattern.endswith("/desc")))
    written = {
        e.path
        for layer in image.layers
        for e in image.layout.listing(layer.digest)[1]
        if e.kind == "file" and e.size and known.fullmatch(e.path) and not e.path.endswith(".md5sums")
    }
    return sorted(path for path in written if path not in image.files or not image.files[path].size)


def _as_regex(pattern: str) -> str:
    return re.escape(pattern).replace(r"\*", "[^/]*")


@check(claims.Packages)
def packages(case: Case, claim: claims.Packages) -> Outcome:
    return everywhere(case, lambda image: _packages(image, claim))


def _packages(image: Image, claim: claims.Packages) -> Outcome:
    if not image.files:
        return error("the image holds no file at all")
    if lost := lost_records(image):
        return error(f"records of packages were removed, so nothing can be counted: {', '.join(lost[:3])}")
    records = package_records(image)
    if not records and claim.at_most != 0:
        return error("the image has no record of packages that could be counted")
    found = [name for names in records.values() for name in names]
    right = (claim.at_least or 0) <= len(found) and (claim.at_most is None or len(found) <= claim.at_most)
    return judge(right, f"{len(found)} packages, such as {', '.join(found[:5]) or 'none'}")


@check(claims.Publishes)
def publishes(case: Case, claim: claims.Publishes) -> Outcome:
    container = Container(case.session, case.tag(), claim, set())
    try:
        seen = container.inspect()
        if not seen["State"]["Running"]:
            return error(f"the container ended before it could be asked: {container.logs()[-300:]!r}")
        ports = seen["NetworkSettings"]["Ports"]
        bound = {f"{at['HostIp']}:{port}" for port, places in ports.items() for at in places or []}
        case.last_command = container.command
        return judge(bound == set(claim.addresses), f"published: {', '.join(sorted(bound)) or 'nothing'}")
    finally:
        container.remove()
