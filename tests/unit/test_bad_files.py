"""Bad files in a pattern's folder and bad data files of ours: a fault with file, key and cure, no hang and no traceback."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.data_files import read_yaml
from macros.catalogue.faults import CatalogueError
from macros.catalogue.load import load_catalogue
from macros.pages.everything import load_all
from macros.places import ROOT
from macros.render.labels import Label
from tests.made.checkout import GOOD, TOPICS, Checkout
from tests.made.site import make_catalogue


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def written(name: str, content: str | bytes) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return make


def linked(name: str, to: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(to)

    return make


def _socket(folder: Path) -> None:
    os.chdir(folder)  # an address of a socket is short
    socket.socket(socket.AF_UNIX).bind("s")


def _pipe(name: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return make


def _instead(name: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).mkdir()

    return make


def _deep(folder: Path) -> None:
    (folder / "/".join(["d"] * 40)).mkdir(parents=True)


_SESSION = "Prose.\n\n  $ docker build .\n  ok\n"
_FILES: list[tuple[str, Callable[[Path], object], str, str, str, str]] = [
    # Dockerfiles that would vanish, or be shown otherwise
    (
        "Dockerfile nowhere",
        linked("Dockerfile", "nowhere"),
        "Dockerfile",
        "",
        "is a link, to 'nowhere'",
        "put the file itself",
    ),
    ("Dockerfile in circles", linked("Dockerfile", "Dockerfile"), "Dockerfile", "", "is a link", "put the file itself"),
    (
        "before nowhere",
        linked("before.Dockerfile", "nowhere"),
        "before.Dockerfile",
        "",
        "is a link",
        "put the file itself",
    ),
    (
        "Dockerfile a device",
        linked("Dockerfile", "/dev/zero"),
        "Dockerfile",
        "",
        "is a link, to '/dev/zero'",
        "put the file",
    ),
    ("Dockerfile a pipe", _pipe("Dockerfile"), "Dockerfile", "", "is not an ordinary file", "put an ordinary file"),
    ("Dockerfile a folder", _instead("Dockerfile"), "Dockerfile", "", "is a folder", "put an ordinary file"),
    ("Dockerfile CRLF", written("Dockerfile", "FROM scratch\r\n"), "Dockerfile", "line 1", "CARRIAGE RETURN", "sed -i"),
    (
        "Dockerfile CR",
        written("Dockerfile", "FROM scratch\rCOPY a /\n"),
        "Dockerfile",
        "line 1",
        "CARRIAGE RETURN",
        "sed -i",
    ),
    (
        "Dockerfile BOM",
        written("Dockerfile", "\ufeffFROM scratch\n"),
        "Dockerfile",
        "line 1",
        "BYTE ORDER MARK",
        "without",
    ),
    (
        "Dockerfile NUL",
        written("Dockerfile", "FROM scratch\n# \0\n"),
        "Dockerfile",
        "line 2",
        "U+0000 NUL",
        "remove it",
    ),
    (
        "Dockerfile bidi",
        written("Dockerfile", "FROM scratch\n# \u202e\n"),
        "Dockerfile",
        "line 2",
        "RIGHT-TO-LEFT",
        "remove it",
    ),
    (
        "Dockerfile invisible",
        written("Dockerfile", "FROM scr\u200batch\n"),
        "Dockerfile",
        "line 1",
        "ZERO WIDTH SPACE",
        "remove",
    ),
    (
        "Dockerfile no-break",
        written("Dockerfile", "FROM\u00a0scratch\n"),
        "Dockerfile",
        "line 1",
        "NO-BREAK SPACE",
        "remove",
    ),
    (
        "Dockerfile U+2028",
        written("Dockerfile", "FROM scratch\n# \u2028\n"),
        "Dockerfile",
        "line 2",
        "LINE SEPARATOR",
        "remove",
    ),
    ("Dockerfile ESC", written("Dockerfile", "FROM scratch\n# \x1b[31m\n"), "Dockerfile", "line 2", "ESCAPE", "remove"),
    (
        "Dockerfile form feed",
        written("Dockerfile", "FROM scratch\n\f\n"),
        "Dockerfile",
        "line 2",
        "FORM FEED",
        "remove",
    ),
    (
        "Dockerfile latin-1",
        written("Dockerfile", b"FROM scratch\n# \xe9\n"),
        "Dockerfile",
        "line 2",
        "is not UTF-8",
        "save it",
    ),
    ("Dockerfile empty", written("Dockerfile", ""), "Dockerfile", "", "is empty", "write at least `FROM scratch`"),
    (
        "Dockerfile long",
        written("Dockerfile", "FROM scratch\n" + "#\n" * 70_000),
        "Dockerfile",
        "",
        "bytes long",
        "at most",
    ),
    (
        "Dockerfile open",
        written("Dockerfile", "FROM scratch"),
        "Dockerfile",
        "line 1",
        "does not end with a line end",
        "echo >>",
    ),
    (
        "ignore file CRLF",
        written("Dockerfile.dockerignore", "a\r\n"),
        ".dockerignore",
        "line 1",
        "CARRIAGE RETURN",
        "sed -i",
    ),
    (
        "ignore file of none",
        written("gone.Dockerfile.dockerignore", "a\n"),
        "gone.Dockerfile.dockerignore",
        "",
        "is the ignore file of gone.Dockerfile, which does not exist",
        "rename or remove it",
    ),
    # files that would never be proven
    (
        "compose.yml",
        written("compose.yml", "services: {a: {image: b}}\n"),
        "compose.yml",
        "",
        "never be proven",
        "compose.yaml",
    ),
    (
        "docker-compose.yaml",
        written("docker-compose.yaml", "x\n"),
        "docker-compose.yaml",
        "",
        "never be proven",
        "compose.yaml",
    ),
    (
        "docker-compose.yml",
        written("docker-compose.yml", "x\n"),
        "docker-compose.yml",
        "",
        "never be proven",
        "compose.yaml",
    ),
    (
        "compose override",
        written("compose.override.yaml", "x\n"),
        "override.yaml",
        "",
        "never be proven",
        "compose.yaml",
    ),
    (
        "Dockerfile.before",
        written("Dockerfile.before", "FROM scratch\n"),
        "Dockerfile.before",
        "",
        "never be",
        "<variant>.Dockerfile",
    ),
    (
        "before.dockerfile",
        written("before.dockerfile", "FROM scratch\n"),
        "before.dockerfile",
        "",
        "never be",
        "<variant>.Dockerfile",
    ),
    (
        "Containerfile",
        written("Containerfile", "FROM scratch\n"),
        "Containerfile",
        "",
        "never be proven",
        "name it Dockerfile",
    ),
    (
        "default.Dockerfile",
        written("default.Dockerfile", "FROM scratch\n"),
        "pattern.yaml",
        "variants.default",
        "is not listed",
        "rename it to Dockerfile",
    ),
    ("pattern.yml", written("pattern.yml", "a\n"), "pattern.yml", "", "never be proven", "name it pattern.yaml"),
    # compose files
    (
        "compose no YAML",
        written("compose.yaml", "services: [\n"),
        "compose.yaml",
        "line 2",
        "is not valid YAML",
        "close the list",
    ),
    ("compose empty", written("compose.yaml", ""), "compose.yaml", "services", "names no service", "services: {web"),
    (
        "compose a list",
        written("compose.yaml", "- a\n"),
        "compose.yaml",
        "services",
        "names no service",
        "services: {web",
    ),
    (
        "compose twice",
        written("compose.yaml", "services: {a: {}, a: {}}\n"),
        "compose.yaml",
        "services",
        "stands twice",
        "keep one",
    ),
    (
        "compose outside",
        written("compose.yaml", "services: {a: {build: ../b}}\n"),
        "compose.yaml",
        "services.a.build",
        "leads out of the folder",
        "name a file of the pattern's folder",
    ),
    (
        "compose CRLF",
        written("compose.yaml", "services: {a: {image: b}}\r\n"),
        "compose.yaml",
        "line 1",
        "CARRIAGE",
        "sed -i",
    ),
    # files of the context
    (
        "link outside",
        linked("l", "../../mkdocs.yml"),
        "copy-one/l",
        "",
        "is a link out of the pattern's folder",
        "relative path",
    ),
    (
        "link to the root",
        linked("l", "/etc/passwd"),
        "copy-one/l",
        "",
        "is a link out of the pattern's folder",
        "`ln -s`",
    ),
    (
        "link to a device",
        linked("l", "/dev/zero"),
        "copy-one/l",
        "",
        "is a link out of the pattern's folder",
        "relative path",
    ),
    ("pipe", _pipe("p"), "copy-one/p", "", "is a named pipe", "put an ordinary file in its place"),
    ("socket", _socket, "copy-one/s", "", "is a socket", "put an ordinary file in its place"),
    (
        "large",
        written("l", b"x" * 2_000_001),
        "copy-one/l",
        "",
        "is 2000001 bytes long",
        "make it 2000000 bytes at most",
    ),
    ("deep", _deep, "d", "", "folders deep", "make the tree flatter"),
    ("bidi", written("n.txt", "a\u202eb\n"), "n.txt", "line 1", "RIGHT-TO-LEFT OVERRIDE", "remove it"),
    ("invisible", written("d/n.txt", "a\n\u200b\n"), "d/n.txt", "line 2", "ZERO WIDTH SPACE", "remove it"),
    ("name bidi", written("a\u202eb", ""), "", "", "its name holds characters that nobody sees", "rename it"),
    ("name newline", written("a\nb", ""), "", "", "its name holds characters that nobody sees", "rename it"),
    (
        "name of bytes",
        lambda folder: open(os.fsencode(folder) + b"/\xff", "w").close(),
        "",
        "",
        "is not UTF-8",
        "rename it",
    ),
    ("name HTML", written("<b>", ""), "<b>", "", "its name is hard to type", "rename it"),
    ("name like lines of a file", written("a:1:2", ""), "a:1:2", "", "its name is hard to type", "rename it"),
    # transcripts
    ("no command", written("s.t", "Prose only.\n"), "s.t", "line 1", "holds no command", "begin them with `$ `"),
    (
        "output first",
        written("s.t", "  ok\n  $ true\n"),
        "s.t",
        "line 1",
        "output before any command",
        "write the command above it",
    ),
    (
        "output after prose",
        written("s.t", _SESSION + "\nProse.\n\n  > ok\n"),
        "s.t",
        "line 8",
        "output before any command",
        "write the command above it",
    ),
    (
        "bad pattern",
        written("s.t", "  $ true\n  ( (re)\n"),
        "s.t",
        "line 2",
        "not a valid regular expression",
        "put a backslash",
    ),
    ("bad code", written("s.t", "  $ true\n  [999]\n"), "s.t", "line 2", "is not the exit code", "from [1] to [255]"),
    ("code 0", written("s.t", "  $ true\n  [0]\n"), "s.t", "line 2", "is not the exit code", "from [1] to [255]"),
    ("two codes", written("s.t", "  $ false\n  [1]\n  [2]\n"), "s.t", "line 3", "second exit code", "remove one"),
    ("no word", written("s.t", "  $ \n"), "s.t", "line 1", "prompt without a command", "write the command"),
    ("HTML in prose", written("s.t", _SESSION + "\n<script>x</script>\n"), "s.t", "line 6", "holds HTML", "code span"),
    ("div in prose", written("s.t", "<div>\n\n" + _SESSION), "s.t", "line 1", "holds HTML", "code span"),
    (
        "heading in prose",
        written("s.t", "# A title\n\n" + _SESSION),
        "s.t",
        "line 1",
        "holds a heading",
        "write a sentence",
    ),
    (
        "snippet in prose",
        written("s.t", '--8<-- "mkdocs.yml"\n\n' + _SESSION),
        "s.t",
        "line 1",
        "snippet directive",
        "code span",
    ),
    (
        "image in prose",
        written("s.t", "![x](https://a.b/c.png)\n\n" + _SESSION),
        "s.t",
        "line 1",
        "shows an image",
        "remove it",
    ),
    (
        "fence in prose",
        written("s.t", "```\nx\n```\n" + _SESSION),
        "s.t",
        "line 1",
        "holds a code block",
        "a file of the pattern",
    ),
    ("CRLF", written("s.t", "  $ true\r\n"), "s.t", "line 1", "CARRIAGE RETURN", "sed -i"),
    ("latin-1", written("s.t", b"  $ true\n\xe9\n"), "s.t", "line 2", "is not UTF-8", "save it as UTF-8"),
    ("link", linked("s.t", "/dev/zero"), "s.t", "", "is a link", "put the file itself"),
    ("pipe for a transcript", _pipe("s.t"), "s.t", "", "is a named pipe", "put an ordinary file"),
    # metadata that is no file
    ("pattern.yaml a pipe", _pipe("pattern.yaml"), "pattern.yaml", "", "is a named pipe", "put an ordinary file"),
    (
        "pattern.yaml nowhere",
        linked("pattern.yaml", "nowhere"),
        "pattern.yaml",
        "",
        "is a link that leads nowhere",
        "put the file",
    ),
    (
        "pattern.yaml a device",
        linked("pattern.yaml", "/dev/zero"),
        "pattern.yaml",
        "",
        "is a device",
        "put an ordinary file",
    ),
    ("pattern.yaml a folder", _instead("pattern.yaml"), "pattern.yaml", "", "is a folder", "put an ordinary file"),
    (
        "pattern.yaml CRLF",
        written("pattern.yaml", GOOD.replace("\n", "\r\n")),
        "pattern.yaml",
        "line 1",
        "CARRIAGE",
        "sed -i",
    ),
    (
        "pattern.yaml UTF-16",
        written("pattern.yaml", GOOD.encode("utf-16")),
        "pattern.yaml",
        "line 1",
        "is not UTF-8",
        "save it",
    ),
    (
        "measured.json a pipe",
        _pipe("measured.json"),
        "measured.json",
        "",
        "is a named pipe",
        "DRAFT=1 make measure ID=copy-one",
    ),
    (
        "measured.json nowhere",
        linked("measured.json", "nowhere"),
        "measured.json",
        "",
        "leads nowhere",
        "make measure ID=copy-one",
    ),
]


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("make", "file", "key", "problem", "cure"), [f[1:] for f in _FILES], ids=[f[0] for f in _FILES]
)
def test_files(
    checkout: Checkout, make: Callable[[Path], object], file: str, key: str, problem: str, cure: str
) -> None:
    make(checkout.pattern())
    checkout.expect(file, key, problem, cure)


def test_what_a_context_may_hold(checkout: Checkout) -> None:
    """Binary files, scripts with the wrong line ends and links within the folder are what patterns are about."""
    folder = checkout.pattern()
    (folder / "b.bin").write_bytes(b"\x00\xff")
    (folder / "start.sh").write_bytes(b"#!/bin/sh\r\n")
    (folder / "name with space").write_text("")
    (folder / "link").symlink_to("a")
    (folder / "dangling").symlink_to("missing")
    (folder / "circle").symlink_to("circle")
    names = {p.name for p in checkout.load().patterns["copy-one"].variants["default"].files}
    assert {"b.bin", "start.sh", "link", "dangling", "circle"} <= names


@pytest.mark.parametrize(("name", "problem"), [("README.md", "is not a folder"), ("copy-two", "is a link")])
def test_what_lies_beside_patterns(checkout: Checkout, name: str, problem: str) -> None:
    checkout.pattern()
    place = checkout.root / "snippets" / name
    place.symlink_to("copy-one") if name == "copy-two" else place.write_text("x\n")
    checkout.expect(f"snippets/{name}", "", problem, "put the folder of a pattern here")


@pytest.mark.parametrize("name", ["copy-one\n", "a" * 80 + "-b", "copy-\u0430bc"])
def test_ids(checkout: Checkout, name: str) -> None:
    checkout.pattern(name)
    assert any(
        "is not a valid id" in f.problem and f.cure == "two to five lower-case words joined by hyphens"
        for f in checkout.faults()
    )


# ---------------------------------------------------------------- measured.json
def _measurement(root: Path) -> Any:
    return json.loads((root / "snippets/copy-lock-first/measured.json").read_text())


def _set(path: str, value: Any) -> Callable[[Any], Any]:
    def change(data: Any) -> Any:
        *way, last = path.split(".")
        at = data["variants"]
        for key in way:
            at = at[int(key)] if isinstance(at, list) else at[key]
        at[int(last) if isinstance(at, list) else last] = value
        return data

    return change


_MUTANTS = {
    "inputs": "",
    "tried": 1,
    "killed": 1,
    "harmless": 0,
    "errors": 0,
    "listing": [{"mutant": "drop it", "outcome": "killed", "noticed_by": "x"}],
}
_MEASURED: list[tuple[str, Callable[[Any], Any], str, str]] = [
    (
        "unknown variant",
        lambda d: {"variants": {**d["variants"], "gone": d["variants"]["before"]}},
        "variants.gone",
        "there is no such variant",
    ),
    ("nan", _set("default.cold_s", float("nan")), "", "NaN is not a number"),
    ("infinity", _set("default.cold_s", float("inf")), "", "Infinity is not a number"),
    ("negative", _set("default.size_bytes", -3_000_000), "size_bytes", "greater than or equal to 0"),
    ("text", _set("default.size_bytes", "3000000"), "size_bytes", "valid integer"),
    ("truth", _set("default.size_bytes", True), "size_bytes", "valid integer"),
    ("half a byte", _set("default.size_bytes", 1.5), "size_bytes", "valid integer"),
    ("huge", _set("default.size_bytes", 10**17), "size_bytes", "less than or equal to"),
    ("digits", _set("default.size_bytes", 10**4000), "", "digits"),
    ("long", _set("default.cold_s", 10**6), "cold_s", "less than or equal to 86400"),
    ("error beside sizes", _set("default.error", "it failed"), "variants.default", "an error stands beside size_bytes"),
    ("neither", _set("default.size_bytes", None), "variants.default", "neither an error nor size_bytes"),
    ("it failed", _set("broken", {}), "variants.broken.inputs", "is missing"),
    ("base above size", _set("default.base_bytes", 10**9), "variants.default", "base_bytes is more than size_bytes"),
    ("layers", _set("default.layers", 3), "variants.default", "1 layers are listed under added, and layers is 3"),
    ("size of layers", _set("default.added.0.size_bytes", 7), "variants.default", "do not make size_bytes"),
    ("backwards", _set("default.steps.0.end_s", 0.1), "steps.0", "before it starts"),
    ("edited elsewhere", _set("default.rebuild.edit", "../../x"), "variants.default", "is not a file of the context"),
    (
        "digest",
        _set("default.bases", {"a": {"provenance": "registry", "digest": "x"}}),
        "digest",
        "should match pattern",
    ),
    ("engine", _set("default.engine", ""), "engine", "must be one line of text"),
    ("unknown key", _set("default.cold", 1), "default.cold", "is not a known key"),
    ("killed above tried", _set("default.mutants", {**_MUTANTS, "killed": 2}), "mutants", "are more than the 1 tried"),
    (
        "mutants in millions",
        _set("default.mutants", {**_MUTANTS, "tried": 10**6}),
        "mutants.tried",
        "less than or equal to",
    ),
    ("listing", _set("default.mutants", {**_MUTANTS, "tried": 3}), "mutants", "the listing counts otherwise"),
    ("foreign mutants", _set("default.mutants", {**_MUTANTS, "inputs": "0" * 32}), "mutants", "counted on other files"),
    (
        "outcome",
        _set("default.mutants", {**_MUTANTS, "listing": [{"mutant": "a", "outcome": "b"}]}),
        "mutants",
        "should be 'killed'",
    ),
]


@pytest.mark.parametrize(("change", "key", "problem"), [m[1:] for m in _MEASURED], ids=[m[0] for m in _MEASURED])
def test_measurements_are_not_trusted(tmp_path: Path, change: Callable[[Any], Any], key: str, problem: str) -> None:
    make_catalogue(tmp_path)
    path = tmp_path / "snippets/copy-lock-first/measured.json"
    path.write_text(json.dumps(change(_measurement(tmp_path))))
    with pytest.raises(CatalogueError) as raised:
        load_catalogue(tmp_path)
    faults = raised.value.faults
    assert [f for f in faults if key in f.key and problem in f.problem], str(raised.value)
    assert {(f.file, f.cure) for f in faults} == {
        ("snippets/copy-lock-first/measured.json", "`DRAFT=1 make measure ID=copy-lock-first` writes it anew")
    }
    # What the cure calls reads the catalogue, too.
    forgiven = load_catalogue(tmp_path, frozenset({"copy-lock-first"})).patterns["copy-lock-first"]
    assert forgiven.measured is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is not valid JSON"),
        ("{", "is not valid JSON"),
        ("[]", "valid dictionary"),
        ("null", "valid dictionary"),
        ('{"variants": {}, "variants": {}}', "the key 'variants' stands twice"),
        ("[" * 100_000, "is nested too deep"),
        ('{"variants": {"default": {"cold_s": -Infinity}}}', "-Infinity is not a number"),
        (b'{"variants": "\xe9"}', "is not UTF-8"),
        (b"\xef\xbb\xbf{}", "is not valid JSON"),
        ("x" * 2_000_001, "bytes long"),
    ],
)
def test_a_measurement_that_is_none(checkout: Checkout, text: str | bytes, problem: str) -> None:
    written("measured.json", text)(checkout.pattern())
    checkout.expect("measured.json", "", problem, "`DRAFT=1 make measure ID=copy-one` writes it anew")


# ---------------------------------------------------------------- data files
@pytest.mark.parametrize(
    ("text", "key", "problem"),
    [
        ("", "", "holds no topic"),
        ("- a\n", "", "holds no topic"),
        (TOPICS + "copy: {}\n", "copy", "the key 'copy' stands twice"),
        (TOPICS + "x: 1\n", "x", "valid dictionary"),
        (TOPICS + "x: {}\n", "x.section", "is missing"),
        (TOPICS + "x: {section: a, title: {en: x}, pgae: b}\n", "x.pgae", "is not a known key"),
        (TOPICS + "x: {section: a, title: {en: x}, page: ../b.md}\n", "x.page", "should match pattern"),
        (TOPICS + "yes: {section: a, title: {en: x}}\n", "yes", "is not plainly text"),
        (TOPICS + "x: *a\n", "x", "refers to another place"),
        ("a: [\n", "line 2", "is not valid YAML"),
        ("a: \0\n", "line 1", "holds U+0000"),
    ],
)
def test_the_list_of_topics(checkout: Checkout, text: str, key: str, problem: str) -> None:
    checkout.pattern()
    (checkout.root / "macros/data/topics.yaml").write_text(text)
    checkout.expect("macros/data/topics.yaml", key, problem, "")


@pytest.mark.parametrize(
    ("name", "line", "problem"),
    [
        ("labels", "zz: {en: a}\n", "is missing"),
        ("labels", "zz: {en: 'a {n}', zh: 'b'}\n", "fills in ['n'] in English and []"),
        ("labels", "zz: {en: 'a {', zh: 'b'}\n", "cannot be filled in"),
        ("labels", "builds: {en: a, zh: b}\n", "stands twice"),
        ("options", "- {id: X}\n", "is missing"),
        ("options", "- {id: X, topic: a, what: {en: b}, labs: yes}\n", "is ambiguous"),
        ("rules", "- {id: X, kind: z, topics: [], what: {en: a}}\n", "should be 'check' or 'hadolint'"),
        ("crosswalk", "- {what: {en: a}, patterns: [], cis: [x]}\n", "at least 1 item"),
        ("crosswalk", "\t- a\n", "is not valid YAML"),
    ],
)
def test_the_other_lists(tmp_path: Path, name: str, line: str, problem: str) -> None:
    """Whoever builds the site hears of faults in patterns and in lists at once."""
    make_catalogue(tmp_path)
    load_all(tmp_path)
    (tmp_path / "examples/serve-it/compose.yml").write_text("x\n")
    with (tmp_path / f"macros/data/{name}.yaml").open("a") as file:
        file.write(line)
    with pytest.raises(CatalogueError) as raised:
        load_all(tmp_path)
    files = {f.file for f in raised.value.faults if f.problem and f.cure}
    assert files == {f"macros/data/{name}.yaml", "examples/serve-it/compose.yml"}
    assert problem in str(raised.value)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"gone\.yaml: is missing"):
        read_yaml(tmp_path / "gone.yaml", dict[str, Label], tmp_path)


def test_the_command_says_it_without_a_traceback(checkout: Checkout) -> None:
    folder = checkout.pattern()
    (folder / "Dockerfile").unlink()
    (folder / "Dockerfile").symlink_to("Dockerfile")
    code = f"import pathlib, macros.site.write as p; p.ROOT = pathlib.Path({str(checkout.root)!r}); raise SystemExit(p.main())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert "is a link, to 'Dockerfile'" in done.stderr
    assert "Traceback" not in done.stderr
