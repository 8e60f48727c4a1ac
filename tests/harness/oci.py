"""An image as its bytes: manifest, configuration and layers, read from an OCI layout on disk.

The builder exports into one shared layout folder, so a layer that many images share is written and listed once.
"""

from __future__ import annotations

import gzip
import itertools
import json
import os
import re
import stat
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import IO, Any, cast

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


@dataclass(frozen=True)
class Layer:
    digest: str
    pull_bytes: int
    size_bytes: int
    created_by: str


class Layout:
    """An OCI layout folder, with a cache of what each layer holds."""

    def __init__(self, folder: Path, listings: Path) -> None:
        self.folder, self.listings = folder, listings
        listings.mkdir(parents=True, exist_ok=True)

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

    def listing(self, digest: str) -> tuple[int, tuple[Entry, ...]]:
        """Uncompressed size in bytes and entries of a layer."""
        kept = self.listings / f"{digest.replace(':', '-')}.json"
        if not kept.exists():
            size, entries = self._read(digest)
            temporary = kept.with_suffix(f".{os.getpid()}")
            temporary.write_text(json.dumps([size, [list(asdict(e).values()) for e in entries]]))
            temporary.replace(kept)
        return _load_listing(kept)

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


def _entry(member: tarfile.TarInfo) -> Entry:
    kind = ("dir" if member.isdir() else "link" if member.issym() else "hardlink" if member.islnk()
            else "file" if member.isfile() else "other")
    path = "/" + member.name.strip("/").removeprefix("./")
    return Entry(path if path != "/." else "/", kind, member.mode & 0o7777, member.uid, member.gid, member.size,
                 member.linkname)


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
        return [m for m in listed
                if (m.get("annotations", {}).get("vnd.docker.reference.type") == _ATTESTATION) == attestations]

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
        return tuple(Layer(b["digest"], b["size"], self.layout.listing(b["digest"])[0], n)
                     for b, n in zip(blobs, names, strict=False))

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
        wanted = re.compile(re.escape(folder) + _glob(parts[len(plain):]))
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

    def read(self, path: str) -> bytes:
        """Content of a file. Raises KeyError when there is none."""
        where = self.resolve(path)
        for _ in range(8):
            if self.files[where].kind != "link":
                break
            where = self.resolve(os.path.normpath(os.path.join(os.path.dirname(where), self.files[where].target)))
        entry = self.files[where]
        if entry.kind == "link":
            raise KeyError(path)
        wanted = where if entry.kind != "hardlink" else "/" + entry.target.strip("/").removeprefix("./")
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

    def find_bytes(self, *needles: bytes) -> list[str]:
        """Where any of `needles` stands: documents, and layers by what made them."""
        found = [name for name, data in self.documents() if any(needle in data for needle in needles)]
        for layer in self.layers:
            with self.layout.open_layer(layer.digest) as stream:
                if _contains(stream, needles):
                    found.append(f"layer of {layer.created_by[:60]}")
        return found

    def setuid_files(self) -> list[str]:
        return sorted(p for p, e in self.files.items()
                      if e.kind in ("file", "hardlink") and e.mode & (stat.S_ISUID | stat.S_ISGID))


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
    listed = re.sub(r"[\\\[&|~]", r"\\\g<0>", piece[1:-1].removeprefix("!"))  # of a class only `-` and `]` mean something
    return f"[{'^' if piece[1] == '!' else ''}{listed}]"


def _contains(stream: IO[bytes], needles: tuple[bytes, ...]) -> bool:
    keep, window = max(map(len, needles)) - 1, b""
    while chunk := stream.read(1 << 20):
        window += chunk
        if any(needle in window for needle in needles):
            return True
        window = window[-keep:] if keep else b""
    return False
