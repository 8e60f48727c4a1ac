"""An image as its bytes: manifest, configuration and layers, read from an OCI layout on disk.

The builder exports into one shared layout folder, so a layer that many images share is written and listed once.
"""

from __future__ import annotations

import bz2
import contextlib
import gzip
import hashlib
import io
import itertools
import json
import lzma
import math
import os
import re
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import IO, Any, Literal, cast

import zstandard

_WHITEOUT, _OPAQUE = ".wh.", ".wh..wh..opq"
_ATTESTATION = "attestation-manifest"


@dataclass(frozen=True)
class Entry:
    """A file, folder or link of a layer. `mode` holds the permission bits, setuid and sticky included."""

    path: str  # absolute
    kind: str  # file, dir, link, hardlink, other
    mode: int
    uid: int
    gid: int
    size: int
    target: str
    capabilities: bool = False  # of the file itself, as setcap gives them


@dataclass(frozen=True)
class Layer:
    digest: str
    pull_bytes: int
    size_bytes: int
    created_by: str


@dataclass(frozen=True)
class Program:
    """What the bytes of a program tell."""

    machine: int | None  # of the ELF header; None for a script
    marks: list[str]  # keys of MARKS


# Words in a program by which it is known whatever its name is: those of shells and of package managers.
MARKS = {
    "bash": b"GNU bash, version",
    "ash or dash": b"EOF in backquote substitution",
    "mksh": b"MIRBSD KSH",
    "ksh": b"Version AJM 93",
    "apt": b"libapt-pkg.so.",
    "apk": b"apk-tools ",
}
_MARKS_ID = hashlib.sha256(repr(MARKS).encode()).hexdigest()[:8]


def _program(stream: IO[bytes], mode: int) -> Program | None:
    head = stream.read(20)
    elf = head[:4] == b"\x7fELF" and len(head) == 20
    if not elf and not mode & 0o111:
        return None
    order: Literal["big", "little"] = "big" if elf and head[5] == 2 else "little"
    found = _found(stream, MARKS.values(), head)
    return Program(int.from_bytes(head[18:20], order) if elf else None, [k for k, v in MARKS.items() if v in found])


def _keep(path: Path, data: Any) -> None:
    temporary = path.with_suffix(f".{os.getpid()}")
    temporary.write_text(json.dumps(data))
    temporary.replace(path)


class Layout:
    """An OCI layout folder, with a cache of what each layer holds."""

    def __init__(self, folder: Path, listings: Path) -> None:
        self.folder, self.listings = folder, listings
        listings.mkdir(parents=True, exist_ok=True)
        self._sound: set[str] = set()  # blobs whose content was compared with their digest
        self._fresh_since = math.inf

    def blob(self, digest: str) -> Path:
        return self.folder / "blobs" / digest.replace(":", "/")

    def json(self, digest: str) -> dict[str, Any]:
        return cast(dict[str, Any], json.loads(self.blob(digest).read_bytes()))

    def open_layer(self, digest: str) -> IO[bytes]:
        """The layer's tar, uncompressed. The caller closes it."""
        path = self.blob(digest)
        with path.open("rb") as file:
            magic = file.read(4)
        if magic[:2] == b"\x1f\x8b":
            return cast(IO[bytes], gzip.open(path, "rb"))
        if magic == b"\x28\xb5\x2f\xfd":
            return cast(IO[bytes], zstandard.open(path, "rb"))
        return path.open("rb")

    def drop_damaged(self, digest: str, since: float) -> list[str]:
        """Remove the blobs of an image (or index) whose content is not that of their digest; returns their digests. The
        next export writes them again. Blobs are shared with earlier runs, and a disk may have failed since; what was
        written after `since` (seconds since the epoch) is not looked at."""
        self._fresh_since = since
        try:
            parts = self._parts(self.json(digest)) if self._is_sound(digest) else []
        except (OSError, ValueError, KeyError) as problem:
            raise ValueError(f"{digest} in {self.folder} cannot be read: {problem}") from None
        bad = [part for part in [digest, *parts] if not self._is_sound(part)]
        for part in bad:
            self.blob(part).unlink(missing_ok=True)
        return bad

    def _parts(self, top: dict[str, Any]) -> list[str]:
        """Digests that a manifest or index names, those of an index's manifests included."""
        manifests = [m["digest"] for m in top.get("manifests", [])]
        inner = [d for m in manifests if self._is_sound(m) for d in self._parts(self.json(m))]
        return [
            *manifests,
            *inner,
            *([top["config"]["digest"]] if "config" in top else []),
            *(layer["digest"] for layer in top.get("layers") or []),
        ]

    def _is_sound(self, digest: str) -> bool:
        path = self.blob(digest)
        if digest not in self._sound and path.exists():
            if path.stat().st_mtime >= self._fresh_since:
                self._sound.add(digest)
                return True
            with path.open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() == digest.removeprefix("sha256:"):
                    self._sound.add(digest)
        return digest in self._sound

    def listing(self, digest: str) -> tuple[int, tuple[Entry, ...]]:
        """Uncompressed size in bytes and entries of a layer."""
        kept = self.listings / f"{digest.replace(':', '-')}.2.json"  # of this form
        with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):  # none yet, or a damaged one
            return _load_listing(kept)
        size, entries = self._read(digest)
        _keep(kept, [size, [list(asdict(e).values()) for e in entries]])
        return _load_listing(kept)

    def programs(self, digest: str) -> dict[str, Program]:
        """The programs of a layer: whatever is executable and holds something, and ELF files of any mode."""
        kept = self.listings / f"{digest.replace(':', '-')}.programs-{_MARKS_ID}.json"
        with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):
            return _load_programs(kept)
        with self.open_layer(digest) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
            found = {
                _entry(member).path: _program(cast(IO[bytes], tar.extractfile(member)), member.mode)
                for member in tar
                if member.isfile() and member.size
            }
        _keep(kept, {path: asdict(program) for path, program in found.items() if program})
        return _load_programs(kept)

    def _read(self, digest: str) -> tuple[int, list[Entry]]:
        with self.open_layer(digest) as stream:
            counted = _Counting(stream)
            with tarfile.open(fileobj=counted, mode="r|") as tar:  # type: ignore[call-overload]
                entries = [_entry(member) for member in tar]
            while counted.read(1 << 20):
                pass
        return counted.count, entries


class _Counting:
    """A stream that counts what was read from it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream, self.count = stream, 0

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(size)
        self.count += len(data)
        return data


@lru_cache(maxsize=64)
def _load_listing(path: Path) -> tuple[int, tuple[Entry, ...]]:
    size, rows = json.loads(path.read_text())
    return size, tuple(Entry(*row) for row in rows)


def _load_programs(path: Path) -> dict[str, Program]:
    return {name: Program(**row) for name, row in json.loads(path.read_text()).items()}


def _entry(member: tarfile.TarInfo) -> Entry:
    kind = (
        "dir"
        if member.isdir()
        else "link"
        if member.issym()
        else "hardlink"
        if member.islnk()
        else "file"
        if member.isfile()
        else "other"
    )
    path = "/" + member.name.strip("/").removeprefix("./")
    return Entry(
        path if path != "/." else "/",
        kind,
        member.mode & 0o7777,
        member.uid,
        member.gid,
        member.size,
        member.linkname,
        "SCHILY.xattr.security.capability" in member.pax_headers,
    )


class Image:
    """One image (one platform) of a layout. `layers` are those of the whole image, bases included."""

    def __init__(self, layout: Layout, digest: str) -> None:
        self.layout, self.digest = layout, digest
        top = layout.json(digest)
        self.index = top if "manifests" in top else None
        chosen = digest if self.index is None else self._descriptors(attestations=False)[0]["digest"]
        self.manifest = layout.json(chosen)
        self.config = layout.json(self.manifest["config"]["digest"])

    def _descriptors(self, attestations: bool) -> list[dict[str, Any]]:
        listed = (self.index or {}).get("manifests", [])
        return [
            m
            for m in listed
            if (m.get("annotations", {}).get("vnd.docker.reference.type") == _ATTESTATION) == attestations
        ]

    def platforms(self) -> list[str]:
        """Platforms for which there is an image, as os/arch[/variant]."""
        if self.index is None:
            return [_platform(self.config)]
        return [_platform(m["platform"]) for m in self._descriptors(attestations=False)]

    def digests(self) -> list[str]:
        """Of the manifest of each platform."""
        return [d["digest"] for d in self._descriptors(attestations=False)] if self.index else [self.digest]

    def each(self) -> list[Image]:
        """The image of each platform."""
        return [Image(self.layout, digest) for digest in self.digests()] if self.index else [self]

    def attestations(self) -> dict[str, list[dict[str, Any]]]:
        """Predicate type -> in-toto statements attached to the image."""
        found: dict[str, list[dict[str, Any]]] = {}
        for descriptor in self._descriptors(attestations=True):
            for layer in self.layout.json(descriptor["digest"])["layers"]:
                predicate = layer.get("annotations", {}).get("in-toto.io/predicate-type", "")
                found.setdefault(predicate, []).append(self.layout.json(layer["digest"]))
        return found

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        history = [h for h in (self.config.get("history") or []) if not h.get("empty_layer")]
        names = [h.get("created_by", "") for h in history]
        blobs = self.manifest["layers"] or []  # null in an image without a layer
        names = ["(base)"] * (len(blobs) - len(names)) + names
        return tuple(
            Layer(b["digest"], b["size"], self.layout.listing(b["digest"])[0], n)
            for b, n in zip(blobs, names, strict=False)
        )

    @property
    def size_bytes(self) -> int:
        return sum(layer.size_bytes for layer in self.layers)

    @property
    def pull_bytes(self) -> int:
        return sum(layer.pull_bytes for layer in self.layers)

    @cached_property
    def files(self) -> dict[str, Entry]:
        """The merged file system: path -> entry, whiteouts applied."""
        merged: dict[str, Entry] = {}
        for layer in self.layers:
            entries = self.layout.listing(layer.digest)[1]
            for entry in entries:
                _hide(merged, entry)
            for entry in entries:
                if not PurePosixPath(entry.path).name.startswith(_WHITEOUT):
                    before = merged.get(entry.path)
                    if before is not None and before.kind == "dir" and entry.kind != "dir":
                        _drop(merged, entry.path)  # what takes a folder's place takes all that was in it
                    merged[entry.path] = entry
        return merged

    def matching(self, pattern: str) -> list[str]:
        """Paths that equal `pattern` or match it; `*` stays in a folder, `**` stands for any number of them. A path
        that leads through symbolic links to folders, such as /bin/sh on Debian, counts."""
        if not any(c in pattern for c in "*?["):
            found = self.resolve(pattern)
            return [found] if found in self.files else []
        parts = [p for p in pattern.split("/") if p]
        plain = list(itertools.takewhile(lambda p: not any(c in p for c in "*?["), parts))
        folder = os.path.dirname(self.resolve("/".join([*plain, "_"]))).rstrip("/")  # /bin of /bin/*sh is /usr/bin
        wanted = re.compile(re.escape(folder) + _glob(parts[len(plain) :]))
        return [p for p in self.files if wanted.fullmatch(p)]

    def resolve(self, path: str, depth: int = 0) -> str:
        """Follow symbolic links in all parts of `path` but the last. `depth` counts links that lead through links."""
        parts, at = [p for p in path.split("/") if p], ""
        for number, part in enumerate(parts):
            at = f"{at}/{part}"
            for _ in range(8):
                entry = self.files.get(at)
                if entry is None or entry.kind != "link" or number == len(parts) - 1 or depth > 8:
                    break
                at = self.resolve(os.path.normpath(os.path.join(os.path.dirname(at), entry.target)), depth + 1)
        return at or "/"

    def follow(self, path: str) -> str:
        """Where `path` leads to through all symbolic links, the last part's included. That need not exist."""
        where = self.resolve(path)
        for _ in range(8):
            entry = self.files.get(where)
            if entry is None or entry.kind != "link":
                break
            where = self.resolve(os.path.normpath(os.path.join(os.path.dirname(where), entry.target)))
        return where

    @cached_property
    def programs(self) -> dict[str, Program]:
        """The programs of the merged file system, hard links to them included."""
        found: dict[str, Program] = {}
        for layer in self.layers:
            programs = self.layout.programs(layer.digest)
            for entry in self.layout.listing(layer.digest)[1]:
                same = _linked(entry) if entry.kind == "hardlink" else entry.path
                found.pop(entry.path, None)
                if same in programs:
                    found[entry.path] = programs[same]
        return {path: program for path, program in found.items() if path in self.files}

    def read(self, path: str) -> bytes:
        """Content of a file. Raises KeyError when there is none."""
        where = self.follow(path)
        entry = self.files[where]
        if entry.kind == "link":
            raise KeyError(path)
        wanted = where if entry.kind != "hardlink" else _linked(entry)
        for layer in reversed(self.layers):
            if any(e.path == where for e in self.layout.listing(layer.digest)[1]):  # and what it links to with it
                with self.layout.open_layer(layer.digest) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
                    for member in tar:
                        if _entry(member).path == wanted and (file := tar.extractfile(member)):
                            return file.read()
        raise KeyError(path)

    def documents(self) -> Iterator[tuple[str, bytes]]:
        """Everything that is no layer: manifest, configuration with its history, attestations."""
        yield "manifest", json.dumps(self.manifest).encode()
        yield "config and history", json.dumps(self.config, ensure_ascii=False).encode()
        for predicate, statements in self.attestations().items():
            yield f"attestation {predicate}", json.dumps(statements, ensure_ascii=False).encode()

    def find_bytes(self, *needles: bytes, since: float = 0, skip: Iterable[str] = ()) -> list[str]:
        """Where any of `needles` stands: documents, and layers by what made them, in compressed files as well. Layers
        whose bytes were here before `since`, and those with a digest in `skip`, are passed over."""
        found = [name for name, data in self.documents() if any(needle in data for needle in needles)]
        for layer in self.layers:
            if layer.digest in skip or self.layout.blob(layer.digest).stat().st_mtime < since:
                continue
            with self.layout.open_layer(layer.digest) as stream:
                plain = _contains(stream, needles)
            if plain or self._contains_packed(layer.digest, needles):
                found.append(f"layer of {layer.created_by[:60]}")
        return found

    def _contains_packed(self, digest: str, needles: tuple[bytes, ...]) -> bool:
        with self.layout.open_layer(digest) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
            return any(
                _contains_inside(cast(IO[bytes], tar.extractfile(member)), needles)
                for member in tar
                if member.isfile() and member.size
            )

    def setuid_files(self) -> list[str]:
        """Files that give their caller another user, another group or capabilities."""
        return sorted(
            p
            for p, e in self.files.items()
            if e.kind in ("file", "hardlink") and (e.mode & (stat.S_ISUID | stat.S_ISGID) or e.capabilities)
        )


def _platform(described: dict[str, str]) -> str:
    return "/".join(filter(None, (described["os"], described["architecture"], described.get("variant"))))


def _hide(merged: dict[str, Entry], entry: Entry) -> None:
    folder, name = os.path.split(entry.path)
    if name == _OPAQUE:
        _drop(merged, folder)
    elif name.startswith(_WHITEOUT):
        path = f"{folder.rstrip('/')}/{name.removeprefix(_WHITEOUT)}"
        merged.pop(path, None)
        _drop(merged, path)


def _drop(merged: dict[str, Entry], folder: str) -> None:
    """Remove all that is in a folder, but not the folder."""
    for path in [p for p in merged if p.startswith(folder.rstrip("/") + "/") and p != "/"]:
        del merged[path]


def _glob(parts: list[str]) -> str:
    """A regular expression for the parts of a pattern that are left of a path: `*`, `?`, `[…]`, and `**` for any
    number of folders."""
    found = ""
    for number, part in enumerate(parts):
        if part != "**":
            found += "/" + re.sub(r"\*+|\?|\[!?[^]]+\]|.", _glob_piece, part, flags=re.S)
        else:
            found += "(?:/[^/]+)*" if number < len(parts) - 1 else "/.+"
    return found


def _glob_piece(match: re.Match[str]) -> str:
    piece = match[0]
    if piece[0] in "*?":
        return "[^/]*" if piece[0] == "*" else "[^/]"
    if len(piece) == 1:
        return re.escape(piece)
    listed = re.sub(
        r"[\\\[&|~]", r"\\\g<0>", piece[1:-1].removeprefix("!")
    )  # of a class only `-` and `]` mean something
    return f"[{'^' if piece[1] == '!' else ''}{listed}]"


def _linked(entry: Entry) -> str:
    """The file of the same layer that a hard link is made of."""
    return "/" + entry.target.strip("/").removeprefix("./")


def _found(stream: IO[bytes], needles: Iterable[bytes], window: bytes = b"") -> set[bytes]:
    """Those of `needles` that stand in `window` and what follows it."""
    missing, found = set(needles), set[bytes]()
    keep = max(map(len, missing)) - 1
    while chunk := stream.read(1 << 20):
        window += chunk
        found |= {needle for needle in missing if needle in window}
        missing -= found
        window = window[-keep:] if keep else b""
        if not missing:
            break
    return found


def _contains(stream: IO[bytes], needles: tuple[bytes, ...]) -> bool:
    keep, window = max(map(len, needles)) - 1, b""
    while chunk := stream.read(1 << 20):
        window += chunk
        if any(needle in window for needle in needles):
            return True
        window = window[-keep:] if keep else b""
    return False


# What a compressed file begins with, and what opens it.
_PACKED: tuple[tuple[bytes, Callable[[IO[bytes]], Any]], ...] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
    (b"\x28\xb5\x2f\xfd", lambda file: zstandard.ZstdDecompressor().stream_reader(file)),
)


def _contains_inside(file: IO[bytes], needles: tuple[bytes, ...]) -> bool:
    """Does a compressed file, or a member of a ZIP archive, hold any of `needles`? A compressed tar is one such file."""
    head = file.read(6)
    whole = io.BytesIO(head + file.read()) if head[:4] == b"PK\x03\x04" or _opener(head) else None
    if whole is None:
        return False
    try:
        if opener := _opener(head):
            return _contains(opener(whole), needles)
        with zipfile.ZipFile(whole) as archive:
            return any(_contains(archive.open(name), needles) for name in archive.namelist())
    except (
        OSError,
        EOFError,
        ValueError,
        zlib.error,
        lzma.LZMAError,
        zstandard.ZstdError,
        zipfile.BadZipFile,
        RuntimeError,
        NotImplementedError,
    ):
        return False  # it only began like one, or it is damaged


def _opener(head: bytes) -> Callable[[IO[bytes]], Any] | None:
    return next((opener for magic, opener in _PACKED if head.startswith(magic)), None)
