"""Images read from their bytes: layers merged, links followed, secrets found wherever they stand."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import math
import tarfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard

from tests.prover.docker.oci import Image, Layout, _contains, _glob, _load_listing

_Layer = list[tarfile.TarInfo | tuple[tarfile.TarInfo, bytes]]


def _file(
    path: str, content: bytes = b"", mode: int = 0o644, owner: tuple[int, int] = (0, 0)
) -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo(path)
    info.size, info.mode, (info.uid, info.gid) = len(content), mode, owner
    return info, content


def _other(path: str, kind: bytes, target: str = "", mode: int = 0o755) -> tarfile.TarInfo:
    info = tarfile.TarInfo(path)
    info.type, info.linkname, info.mode = kind, target, mode
    return info


def _folder(path: str, mode: int = 0o755) -> tarfile.TarInfo:
    return _other(path, tarfile.DIRTYPE, mode=mode)


def _link(path: str, target: str) -> tarfile.TarInfo:
    return _other(path, tarfile.SYMTYPE, target, 0o777)


def _hardlink(path: str, target: str, mode: int = 0o644) -> tarfile.TarInfo:
    return _other(path, tarfile.LNKTYPE, target, mode)


def _tar(layer: _Layer) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for entry in layer:
            info, content = entry if isinstance(entry, tuple) else (entry, b"")
            tar.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


class Store:
    """An OCI layout in the making."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "layout/blobs/sha256").mkdir(parents=True)
        self.layout = Layout(root / "layout", root / "listings")

    def put(self, data: bytes | dict[str, Any]) -> dict[str, Any]:
        """Keep a blob; returns its descriptor."""
        content = data if isinstance(data, bytes) else json.dumps(data).encode()
        digest = hashlib.sha256(content).hexdigest()
        (self.root / "layout/blobs/sha256" / digest).write_bytes(content)
        return {"digest": f"sha256:{digest}", "size": len(content)}

    def manifest(
        self, *layers: _Layer, pack: Callable[[bytes], bytes] = gzip.compress, config: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """An image's manifest, as a descriptor."""
        tars = [_tar(layer) for layer in layers]
        history = [*({"created_by": f"step {n}"} for n in range(len(tars))), {"empty_layer": True}]
        settings = {"os": "linux", "architecture": "amd64", "history": history, **(config or {})}
        blobs = [self.put(pack(tar)) for tar in tars]
        return self.put({"config": self.put(settings), "layers": blobs or None})

    def image(self, *layers: _Layer, **more: Any) -> Image:
        return Image(self.layout, self.manifest(*layers, **more)["digest"])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


# ---------------------------------------------------------------- layers
@pytest.mark.parametrize(
    "pack", [gzip.compress, zstandard.ZstdCompressor().compress, bytes], ids=["gzip", "zstd", "tar"]
)
def test_entries_sizes_and_contents(store: Store, pack: Callable[[bytes], bytes]) -> None:
    layer: _Layer = [
        _folder("app/"),
        _file("app/a", b"hello", 0o4750, (7, 8)),
        _link("l", "app/a"),
        _hardlink("h", "app/a"),
    ]
    image = store.image(layer, pack=pack)
    assert image.size_bytes == len(_tar(layer))
    assert image.pull_bytes == len(pack(_tar(layer)))
    entry = image.files["/app/a"]
    assert (entry.kind, entry.mode, entry.uid, entry.gid, entry.size) == ("file", 0o4750, 7, 8, 5)
    assert {p: e.kind for p, e in image.files.items()} == {
        "/app": "dir",
        "/app/a": "file",
        "/l": "link",
        "/h": "hardlink",
    }
    assert image.read("/app/a") == image.read("/l") == image.read("/h") == b"hello"


def test_the_size_is_that_of_all_bytes(store: Store) -> None:
    """What stands behind the end of the archive, too."""
    tar = _tar([_file("a")]) + bytes(40_960)
    blob = store.put(gzip.compress(tar))
    manifest = store.put({"config": store.put({}), "layers": [blob]})
    assert Image(store.layout, manifest["digest"]).size_bytes == len(tar)


def test_layers_are_named_by_history(store: Store) -> None:
    """What a base brings without a history of its own comes first."""
    image = store.image(
        [_file("a")],
        [_file("b")],
        [_file("c")],
        config={
            "history": [{"created_by": "ENV", "empty_layer": True}, {"created_by": "COPY b"}, {"created_by": "COPY c"}]
        },
    )
    assert [layer.created_by for layer in image.layers] == ["(base)", "COPY b", "COPY c"]


def test_an_image_without_a_layer(store: Store) -> None:
    image = store.image()
    assert (image.layers, image.files, image.size_bytes) == ((), {}, 0)


@pytest.mark.parametrize("name", ["a/b", "./a/b", "/a/b", "a/b/"])
def test_names_of_entries(store: Store, name: str) -> None:
    assert list(store.image([_file(name)]).files) == ["/a/b"]


def test_the_root_itself(store: Store) -> None:
    assert list(store.image([_folder("./")]).files) == ["/"]


def test_a_listing_is_kept(store: Store, tmp_path: Path) -> None:
    first = store.image([_file("a", b"x")])
    assert first.files
    [kept] = (tmp_path / "listings").iterdir()
    assert json.loads(kept.read_text())[1][0][0] == "/a"
    assert Image(store.layout, first.digest).files == first.files


# ---------------------------------------------------------------- the merged file system
def test_a_later_layer_wins(store: Store) -> None:
    image = store.image([_file("a", b"old"), _file("b", b"kept")], [_file("a", b"new", 0o600)])
    assert image.read("/a") == b"new"
    assert image.read("/b") == b"kept"
    assert image.files["/a"].mode == 0o600


def test_a_whiteout_removes_a_file_or_a_tree(store: Store) -> None:
    image = store.image(
        [_folder("d"), _file("d/a"), _file("d/b"), _folder("e"), _folder("e/f"), _file("e/f/g"), _file("ee")],
        [_file("d/.wh.a"), _file(".wh.e")],
    )
    assert sorted(image.files) == ["/d", "/d/b", "/ee"]
    with pytest.raises(KeyError):
        image.read("/d/a")


def test_an_opaque_folder_hides_what_was_in_it(store: Store) -> None:
    """But not what its own layer puts there, in whatever order."""
    image = store.image(
        [_folder("d"), _file("d/old"), _file("dd")], [_folder("d"), _file("d/new"), _file("d/.wh..wh..opq")]
    )
    assert sorted(image.files) == ["/d", "/d/new", "/dd"]


def test_an_opaque_root(store: Store) -> None:
    assert sorted(store.image([_file("a")], [_file(".wh..wh..opq"), _file("b")]).files) == ["/b"]


def test_what_was_removed_can_come_back(store: Store) -> None:
    image = store.image([_file("a", b"1")], [_file(".wh.a")], [_file("a", b"3")])
    assert image.read("/a") == b"3"


def test_a_file_in_the_place_of_a_folder(store: Store) -> None:
    assert sorted(store.image([_folder("d"), _file("d/a"), _file("da")], [_link("d", "da")]).files) == ["/d", "/da"]


# ---------------------------------------------------------------- links
_MERGED_USR: _Layer = [
    _folder("usr"),
    _folder("usr/bin"),
    _file("usr/bin/bash", b"#!"),
    _link("usr/bin/sh", "bash"),
    _link("bin", "usr/bin"),
    _link("a", "/bin"),
    _link("up", "usr/bin/../bin"),
    _link("usr/bin/tools", "sbin"),
    _link("t", "a/tools"),
    _folder("usr/bin/sbin"),
    _file("usr/bin/sbin/x"),
]


@pytest.mark.parametrize(
    ("path", "resolved"),
    [
        ("/usr/bin/bash", "/usr/bin/bash"),
        ("/bin/bash", "/usr/bin/bash"),
        ("/a/bash", "/usr/bin/bash"),
        ("/up/bash", "/usr/bin/bash"),
        ("/bin/sh", "/usr/bin/sh"),
        ("/bin", "/bin"),
        ("/bin/", "/bin"),
        ("/nowhere/x", "/nowhere/x"),
        ("/", "/"),
        ("/t/x", "/usr/bin/sbin/x"),
    ],
)
def test_resolve(store: Store, path: str, resolved: str) -> None:
    """Links in all parts but the last."""
    assert store.image(_MERGED_USR).resolve(path) == resolved


def test_read_through_links(store: Store) -> None:
    assert store.image(_MERGED_USR).read("/a/sh") == b"#!"


def test_links_that_never_end(store: Store) -> None:
    image = store.image([_link("a", "b"), _link("b", "a")])
    assert image.resolve("/a/x")
    with pytest.raises(KeyError):
        image.read("/a")
    assert store.image([_link("a", "b/c"), _link("b", "a/c")]).resolve("/a/x")


def test_a_hard_link_into_its_own_layer(store: Store) -> None:
    image = store.image([_file("one", b"x" * 9)], [_file("./two", b"two"), _hardlink("./three", "./two")])
    assert image.read("/three") == b"two"


def test_a_hard_link_keeps_what_it_was_made_of(store: Store) -> None:
    image = store.image([_file("a", b"old"), _hardlink("h", "a")], [_file("a", b"new")])
    assert (image.read("/h"), image.read("/a")) == (b"old", b"new")


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("/t/*", ["/usr/bin/sbin/x"]),
        ("/usr/bin/bash", ["/usr/bin/bash"]),
        ("/bin/bash", ["/usr/bin/bash"]),
        ("/bin/*sh", ["/usr/bin/bash", "/usr/bin/sh"]),
        ("/a/ba?h", ["/usr/bin/bash"]),
        ("/usr/*", ["/usr/bin"]),
        ("/*/bash", []),
        ("/**/bash", ["/usr/bin/bash"]),
        ("/**/bin", ["/bin", "/usr/bin"]),
        ("/usr/**/bin", ["/usr/bin"]),
        ("/usr/**", ["/usr/bin", *(f"/usr/bin/{n}" for n in ("bash", "sbin", "sbin/x", "sh", "tools"))]),
        ("/usr/bin/[a-c]*", ["/usr/bin/bash"]),
        ("/usr/bin/[!a-c]?", ["/usr/bin/sh"]),
        ("/usr/bin/b.sh", []),
        ("/usr/bin/b*.*", []),
        ("/none/*", []),
    ],
)
def test_matching(store: Store, pattern: str, found: list[str]) -> None:
    assert sorted(store.image(_MERGED_USR).matching(pattern)) == found


def test_matching_takes_dots_and_line_ends_as_they_are(store: Store) -> None:
    image = store.image([_file("a.key"), _file("abkey"), _file(".hidden"), _file("two\nlines")])
    assert image.matching("/*.key") == ["/a.key"]
    assert sorted(image.matching("/*")) == ["/.hidden", "/a.key", "/abkey", "/two\nlines"]


def test_what_means_more_to_a_regular_expression_in_a_class_is_itself(store: Store) -> None:
    image = store.image([_file(name) for name in ("[", "a", "b", "&", "^", "\\")])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert image.matching("/[[]") == ["/["]
        assert sorted(image.matching("/[a&&^]")) == ["/&", "/^", "/a"]
        assert sorted(image.matching("/[!a-b&[^]")) == ["/\\"]


def test_setuid_files(store: Store) -> None:
    """Files with either bit, hard links too; a folder's setgid bit is no program's."""
    image = store.image(
        [
            _file("u", mode=0o4755),
            _file("g", mode=0o2755),
            _file("plain", mode=0o1755),
            _hardlink("h", "u", 0o4755),
            _folder("mail", 0o2775),
        ]
    )
    assert image.setuid_files() == ["/g", "/h", "/u"]


# ---------------------------------------------------------------- secrets
def test_find_bytes_in_every_place(store: Store) -> None:
    """In a layer whose file a later one removed, in a name, the configuration, the history and an attestation."""
    secret = b"canary-1234"
    in_layer: _Layer = [_file("kept"), _file("secret", b"xx" + secret)]
    image = store.image([_file("none")], in_layer, [_file(".wh.secret")], [_file("named-canary-1234")])
    assert image.find_bytes(secret) == ["layer of step 1", "layer of step 3"]
    assert "/secret" not in image.files
    assert store.image(config={"config": {"Env": ["A=canary-1234"]}}).find_bytes(secret) == ["config and history"]
    assert store.image(config={"history": [{"created_by": "RUN canary-1234", "empty_layer": True}]}).find_bytes(
        secret
    ) == ["config and history"]
    assert store.image([_file("a", b"canary-123")]).find_bytes(secret) == []


def test_find_bytes_of_several_forms(store: Store) -> None:
    image = store.image([_file("a", b"one")], [_file("b", b"two")])
    assert image.find_bytes(b"two", b"one") == ["layer of step 0", "layer of step 1"]


def test_find_bytes_in_an_attestation(store: Store) -> None:
    statement = store.put({"predicate": {"args": "canary-1234"}})
    attestation = store.put({"layers": [{**statement, "annotations": {"in-toto.io/predicate-type": "slsa"}}]})
    index = store.put(
        {
            "manifests": [
                {**store.manifest([_file("a")]), "platform": {"os": "linux", "architecture": "amd64"}},
                {
                    **attestation,
                    "platform": {"os": "unknown", "architecture": "unknown"},
                    "annotations": {"vnd.docker.reference.type": "attestation-manifest"},
                },
            ]
        }
    )
    image = Image(store.layout, index["digest"])
    assert image.platforms() == ["linux/amd64"]
    assert list(image.attestations()) == ["slsa"]
    assert image.find_bytes(b"canary-1234") == ["attestation slsa"]


class _Trickle(io.RawIOBase):
    """A stream that gives a few bytes at a time, however many are asked for."""

    def __init__(self, content: bytes, step: int) -> None:
        self.content, self.step = content, step

    def read(self, size: int = -1) -> bytes:
        given, self.content = self.content[: self.step], self.content[self.step :]
        return given


@pytest.mark.parametrize("step", [1, 2, 3, 5, 7, 1000])
@pytest.mark.parametrize("lead", range(6))
def test_a_needle_across_the_borders_of_chunks(step: int, lead: int) -> None:
    text = b"." * lead + b"needle" + b"." * 9
    assert _contains(_Trickle(text, step), (b"other", b"needle"))  # type: ignore[arg-type]
    assert not _contains(_Trickle(text.replace(b"d", b"t"), step), (b"other", b"needle"))  # type: ignore[arg-type]


def test_a_needle_across_the_border_of_a_megabyte(store: Store) -> None:
    content = b"." * ((1 << 20) - 512 - 3) + b"canary" + b"." * 100  # a header of 512 bytes stands before it
    assert store.image([_file("a", content)]).find_bytes(b"canary") == ["layer of step 0"]


def test_a_needle_of_one_byte() -> None:
    assert _contains(_Trickle(b"ab", 1), (b"b",))  # type: ignore[arg-type]
    assert not _contains(_Trickle(b"ab", 1), (b"c",))  # type: ignore[arg-type]


# ---------------------------------------------------------------- platforms
def test_platforms_of_an_index(store: Store) -> None:
    manifests = [
        {**store.manifest([_file(arch)]), "platform": {"os": "linux", "architecture": arch, **more}}
        for arch, more in (("amd64", {}), ("arm", {"variant": "v7"}))
    ]
    image = Image(store.layout, store.put({"manifests": manifests})["digest"])
    assert image.platforms() == ["linux/amd64", "linux/arm/v7"]
    assert list(image.files) == ["/amd64"]


def test_the_platform_of_one_image(store: Store) -> None:
    assert store.image(config={"architecture": "arm64", "variant": "v8"}).platforms() == ["linux/arm64/v8"]


def test_glob_is_plain_about_other_characters() -> None:
    assert _glob(["a+b", "c(d"]) == r"/a\+b/c\(d"


# ---------------------------------------------------------------- damage
def test_a_damaged_blob_is_removed_wherever_it_stands(store: Store) -> None:
    manifest = store.manifest([_file("a", b"hello")], [_file("b", b"bye")])["digest"]
    index = store.put({"manifests": [{"digest": manifest}]})["digest"]
    layers = [layer["digest"] for layer in store.layout.json(manifest)["layers"]]
    assert store.layout.drop_damaged(index, math.inf) == []
    for bad in (layers[1], store.layout.json(manifest)["config"]["digest"], manifest):
        store.layout._sound.clear()
        store.layout.blob(bad).write_bytes(b"\x1f\x8b not what it was")
        found = store.layout.drop_damaged(index, math.inf)
        assert bad in found
        assert not store.layout.blob(bad).exists()
        assert store.layout.blob(layers[0]).exists()


def test_what_was_just_written_is_not_read_again(store: Store) -> None:
    manifest = store.manifest([_file("a", b"hello")])["digest"]
    layer = store.layout.json(manifest)["layers"][0]["digest"]
    store.layout.blob(layer).write_bytes(b"damaged")
    assert store.layout.drop_damaged(manifest, 0.0) == []


@pytest.mark.parametrize("damage", ["", "{", "[1, [[2]]]", "null"])
def test_a_damaged_listing_is_made_again(store: Store, damage: str) -> None:
    manifest = store.manifest([_file("a", b"hello", 0o755)])["digest"]
    image = Image(store.layout, manifest)
    before = (image.files, image.programs)
    for kept in store.layout.listings.iterdir():
        kept.write_text(damage)
    _load_listing.cache_clear()
    again = Image(store.layout, manifest)
    assert (again.files, again.programs) == before
