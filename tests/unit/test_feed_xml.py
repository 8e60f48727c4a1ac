"""The feed: dates as git's history says, and a document as RFC 4287 wants it."""

from __future__ import annotations

import os
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.catalogue.model import Catalogue
from macros.site.feed import LONGEST, feed, latest, wanted, write_feeds
from macros.site.history import Dates, history
from tests.made.site import make_catalogue

URL = "https://docs.example/proof/"
KEY = "snippets/copy-lock-first"
_A = "{http://www.w3.org/2005/Atom}"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def at(second: int) -> datetime:
    return datetime.fromtimestamp(1_790_000_000 + second, UTC)


class Repository:
    """A checkout with a history; the second of each commit is given."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q")

    def git(self, *words: str, second: int = 0) -> None:
        when = f"{1_790_000_000 + second} +0200"
        who = {
            "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@b",
            "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@b",
        }
        dates = {"GIT_AUTHOR_DATE": "1600000000 +0000", "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
        subprocess.run(["git", "-C", self.root, *words], env={**os.environ, **who, **dates}, check=True)

    def commit(self, second: int, **changed: str) -> None:
        for name, text in changed.items():
            (self.root / KEY / name.replace("_", ".")).write_text(text)
        self.git("add", "-A")
        self.git("commit", "-qm", "a change", second=second)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return make_catalogue(tmp_path / "checkout")


@pytest.fixture
def repository(catalogue: Catalogue) -> Repository:
    return Repository(catalogue.root)


@pytest.fixture(autouse=True)
def _address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", URL)


# ---------------------------------------------------------------- dates
def test_dates_are_those_of_commits(repository: Repository) -> None:
    repository.commit(1)
    assert history(repository.root)[KEY].changed == at(1)
    repository.commit(20, main_go="package main\n", Dockerfile="FROM scratch\n")
    repository.commit(300, pattern_yaml="title: x\n", measured_json="{}\n")  # brings readers nothing to take along
    assert history(repository.root)[KEY] == Dates(at(1), at(20), ("Dockerfile", "main.go"))
    assert history(repository.root)["examples/serve-it"].changed == at(1)


def test_files_of_any_name_are_read(repository: Repository) -> None:
    repository.commit(1)
    (repository.root / KEY / "über dir").mkdir()
    (repository.root / KEY / "über dir" / "a\tb").write_text("")
    repository.commit(2)
    assert history(repository.root)[KEY].files == ("über dir/a\tb",)


def test_what_is_not_committed_has_no_date(repository: Repository) -> None:
    repository.git("add", "snippets")
    repository.git("commit", "-qm", "one of two", second=1)
    assert set(history(repository.root)) == {KEY}


def test_without_a_whole_history_there_are_no_dates(repository: Repository, tmp_path: Path) -> None:
    assert history(repository.root) == {}, "no commit yet"
    repository.commit(1)
    repository.commit(2, Dockerfile="FROM scratch\n")
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{repository.root}", shallow], check=True)
    assert history(shallow) == {}
    subprocess.run(["git", "-C", shallow, "fetch", "-q", "--unshallow"], check=True)
    assert history(shallow) == history(repository.root) != {}
    assert history(tmp_path) == {}, "no repository at all"


# ---------------------------------------------------------------- the document
def faults(document: bytes) -> Iterator[str]:
    """What RFC 4287 asks for and this document doesn't have."""
    root = ET.fromstring(document)
    entries = root.findall(f"{_A}entry")
    if root.tag != f"{_A}feed":
        yield "the root is no feed"
    ids = [element.text or "" for element in root.iter(f"{_A}id")]
    yield from (f"{one!r} is no absolute address" for one in ids if not one.startswith("https://"))
    if len(ids) != len(set(ids)):
        yield "an id stands twice"
    if root.find(f"{_A}author/{_A}name") is None:
        yield "neither the feed nor each entry has an author"
    for place in [root, *entries]:
        for name in ("id", "title", "updated"):
            if len(place.findall(f"{_A}{name}")) != 1:
                yield f"not one {name} in {place.tag}"
        rels = [link.get("rel") for link in place.findall(f"{_A}link")]
        if "alternate" not in rels or len(rels) != len(set(rels)):
            yield f"links of {place.tag}: {rels}"
    for date in [*root.iter(f"{_A}updated"), *root.iter(f"{_A}published")]:
        if not _TIME.fullmatch(date.text or ""):
            yield f"{date.text!r} is no time"
    times = [entry.findtext(f"{_A}updated", "") for entry in entries]
    if times != sorted(times, reverse=True) or root.findtext(f"{_A}updated") != max(times):
        yield "not the latest first"


DATES = {KEY: Dates(at(1), at(60), ("Dockerfile",)), "examples/serve-it": Dates(at(90), at(90), ("Dockerfile",))}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_feed_is_sound(language: str, catalogue: Catalogue) -> None:
    document = feed(catalogue, DATES, language)  # type: ignore[arg-type]
    assert list(faults(document)) == []
    first, second = ET.fromstring(document).findall(f"{_A}entry")
    below = "zh/" if language == "zh" else ""
    assert first.findtext(f"{_A}id") == f"{URL}{below}examples/serve-it/"
    assert second.findtext(f"{_A}title") == "Copy <the> go.mod *first*"
    assert second.findtext(f"{_A}published") == "2026-09-21T14:13:21Z"
    assert "Dockerfile" in second.findtext(f"{_A}summary", "")
    assert "Dockerfile" not in first.findtext(f"{_A}summary", "")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<author>", "<other>", "author"),
        (f"{URL}feed.xml</id>", "feed.xml</id>", "no absolute address"),
        ("2026-09-21T14:13:20Z", "today", "is no time"),
        (f"{URL}{KEY}/</id>", f"{URL}feed.xml</id>", "stands twice"),
        ("T14:14:50Z</updated>", "T14:14:10Z</updated>", "latest first"),
        ('rel="alternate"', 'rel="self"', "links of"),
    ],
)
def test_an_unsound_feed_is_told(old: str, new: str, told: str, catalogue: Catalogue) -> None:
    text = feed(catalogue, {**DATES, KEY: Dates(at(0), at(60), ())}, "en").decode()
    assert old in text
    broken = text.replace(old, new).replace("</author>", "</other>" if "other" in new else "</author>")
    assert any(told in fault for fault in faults(broken.encode()))


def test_the_same_history_gives_the_same_bytes(catalogue: Catalogue) -> None:
    assert feed(catalogue, DATES, "en") == feed(catalogue, dict(reversed(DATES.items())), "en")


def test_the_latest_are_in_it(catalogue: Catalogue) -> None:
    pattern = catalogue.patterns["copy-lock-first"]
    many = {f"p{n}": pattern.model_copy(update={"id": f"p{n}"}) for n in range(LONGEST + 9)}
    dates = {p.key: Dates(at(n), at(n), ()) for n, p in enumerate(many.values())}
    found = latest(catalogue.model_copy(update={"patterns": many}), dates)
    assert [p.id for p, _ in found] == [f"p{n}" for n in reversed(range(9, LONGEST + 9))]


def test_without_dates_or_address_there_is_none(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_feeds(catalogue, DATES, tmp_path, ["en"])
    assert (tmp_path / "feed.xml").exists()
    write_feeds(catalogue, {}, tmp_path, ["en"])
    assert not (tmp_path / "feed.xml").exists()
    monkeypatch.setenv("SITE_URL", "")
    assert not wanted(DATES)
