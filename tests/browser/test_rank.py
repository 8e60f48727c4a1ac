"""The search's ranking, run by node on the index of the built site: what readers type, and the page that must come first."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright._impl._driver import compute_driver_executable

from macros.catalogue.claims import Fails
from macros.catalogue.model import Application, Catalogue, Language
from macros.catalogue.rules import load_rules, shown_by
from macros.places import ROOT
from macros.site.words import words

HERE = Path(__file__).parent
RANK = ROOT / "docs/theme/assets/buildproof/rank.js"
FIRST, THREE = 0.95, 0.99
LANGUAGES: tuple[Language, ...] = ("en", "zh")
NEAR = 12  # pages that are shown
MOST_BYTES = 150_000  # compressed, of a first query


@dataclass(frozen=True)
class Wanted:
    """A query and the pages of which one must come first."""

    query: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    query: str
    pages: tuple[str, ...]
    shards: tuple[int, ...]


def table(language: Language) -> list[Wanted]:
    rows = yaml.safe_load((HERE / f"queries.{language}.yaml").read_text())
    return [
        Wanted(query, tuple(page.removesuffix("/index") for page in row["want"]))
        for row in rows
        for query in row["ask"]
    ]


def node() -> str:
    """The node that comes with playwright: it is there wherever these tests are."""
    return str(compute_driver_executable()[0])


def run(index: Path, queries: list[str], cut: list[str]) -> dict[str, Any]:
    given = json.dumps({"queries": queries, "cut": cut})
    done = subprocess.run(
        [node(), str(HERE / "rank_queries.mjs"), str(RANK), str(index)],
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@cache
def answers(index: Path, queries: tuple[str, ...]) -> list[Answer]:
    return [
        Answer(a["query"], tuple(url.strip("/") for url, _ in a["pages"]), tuple(a["shards"]))
        for a in run(index, list(queries), [])["answers"]
    ]


def place(answer: Answer, wanted: Wanted) -> int:
    """1 for the first page; NEAR + 1 when none of the wanted ones is shown."""
    found = (at for at, page in enumerate(answer.pages, 1) if page in wanted.pages)
    return next(found, NEAR + 1)


def share(places: list[int], most: int) -> float:
    return sum(one <= most for one in places) / len(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_find_what_they_look_for(language: Language, site: Path) -> None:
    rows = table(language)
    found = answers(site / "search" / language, tuple(row.query for row in rows))
    places = [place(answer, row) for answer, row in zip(found, rows, strict=True)]
    said = [
        f"{at:3} {row.query!r}: wanted {row.pages[0]}, got {', '.join(answer.pages[:3])}"
        for at, answer, row in zip(places, found, rows, strict=True)
        if at > 1
    ]
    first, three = share(places, 1), share(places, 3)
    head = f"{language}: {len(rows)} queries, first place {first:.1%}, first three {three:.1%}"
    print("\n".join([head, *said]))
    assert first >= FIRST, head
    assert three >= THREE, head


def test_a_wrong_page_is_noticed(site: Path) -> None:
    """The measure itself, on a page that no reader wants for these words."""
    wanted = Wanted("HEALTHCHECK", ("security/pinning",))
    answer = answers(site / "search/en", (wanted.query,))[0]
    assert place(answer, wanted) == NEAR + 1
    assert share([1, 2, NEAR + 1], 1) < 0.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_long_and_not_ours(language: Language, site: Path, catalogue: Catalogue) -> None:
    rows = table(language)
    assert len({row.query for row in rows}) == len(rows) >= 250
    titles = {p.title.in_(language).casefold() for p in catalogue.patterns.values()}
    assert not [row.query for row in rows if row.query.casefold() in titles]
    pages = {
        page.strip("/") for page, *_ in json.loads((site / "search" / language / "core.json").read_text())["pages"]
    }
    assert not {row.pages[0] for row in rows} - pages, "wanted, and not there"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_application_is_found_by_what_it_says_people_type(
    language: Language, site: Path, catalogue: Catalogue
) -> None:
    wanted = [
        Wanted(words, (p.key,))
        for p in catalogue.patterns.values()
        if isinstance(p, Application)
        for words in p.searches
    ]
    assert wanted
    found = answers(site / "search" / language, tuple(row.query for row in wanted))
    same = {row.query: {one.pages[0] for one in wanted if one.query == row.query} for row in wanted}
    assert not [
        f"{row.query}: {a.pages[:3]}" for a, row in zip(found, wanted, strict=True) if a.pages[0] not in same[row.query]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_index_cut_words_alike(language: Language, site: Path, catalogue: Catalogue) -> None:
    texts = [row.query for row in table(language)]
    texts += [p.title.in_(language) for p in catalogue.patterns.values()]
    texts += [v.dockerfile.text for v in catalogue.variants()]
    found = run(site / "search" / language, [], texts)["cut"]
    assert not [text for text, cut in zip(texts, found, strict=True) if tuple(cut) != words(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_query_loads_little(language: Language, site: Path) -> None:
    index = site / "search" / language

    def size(name: str) -> int:
        return len(gzip.compress((index / f"{name}.json").read_bytes()))

    shards = {path.stem: size(path.stem) for path in index.glob("*.json")}
    found = answers(index, tuple(row.query for row in table(language)))
    sizes = sorted(shards["core"] + sum(shards[str(n)] for n in answer.shards) for answer in found)
    print(f"{language}: core {shards['core']}, median {sizes[len(sizes) // 2]}, most {sizes[-1]} bytes")
    assert sizes[int(0.95 * len(sizes))] <= MOST_BYTES


# Code, and the topic that may come first in place of a pattern whose Dockerfile has it.
CODE = {
    "COPY --link": "instructions/copy",
    "--mount=type=cache": "optimization/cache-mounts",
    "--mount=type=secret": "security/secrets",
    "sharing=locked": "optimization/cache-mounts",
    "COPY --parents": "instructions/copy",
}


def tops(site: Path, queries: Iterable[str]) -> dict[str, list[str]]:
    """The English pages for each query, best first."""
    return {a.query: list(a.pages) for a in answers(site / "search/en", tuple(dict.fromkeys(queries)))}


def test_code_brings_a_page_that_has_it_first(site: Path, catalogue: Catalogue) -> None:
    wrong = {}
    got = tops(site, CODE)
    for code, topic in CODE.items():
        showing = {
            p.key
            for p in catalogue.patterns.values()
            if code in (site / p.key / "index.html").read_text()
            or all(part in "".join(v.dockerfile.text for v in p.variants.values()) for part in code.split())
        }
        first = got[code][:1]
        if not {topic, *showing} & set(first):
            wrong[code] = first
    assert not wrong


def test_every_rule_is_found_by_its_name(site: Path, catalogue: Catalogue) -> None:
    """First comes a pattern that shows the rule, or one that is about it, or the page of all rules."""
    wrong = {}
    rules = [rule for rule in load_rules(catalogue.root) if rule.kind == "check"]
    assert rules
    got = tops(site, (rule.id for rule in rules))
    for rule in rules:
        showing = {v.pattern for v in catalogue.variants() if rule.id in v.dockerfile.text}
        showing |= {v.pattern for v in shown_by(catalogue, rule)}
        wanted = {catalogue.patterns[p].key for p in showing} | {"troubleshooting/build-checks"}
        pages = (catalogue.topics[topic].page for topic in rule.topics)  # their tables list the rule
        wanted |= {page.removesuffix(".md") for page in pages if page}
        first = got[rule.id][:1]
        if not wanted & set(first):
            wrong[rule.id] = first
    assert not wrong


def test_every_error_is_found_by_its_message(site: Path, catalogue: Catalogue) -> None:
    wrong = {}
    errors: dict[str, set[str]] = {}
    for variant in catalogue.variants():
        for claim in (s.claim for s in variant.statements if isinstance(s.claim, Fails)):
            errors.setdefault(claim.message, set()).add(catalogue.patterns[variant.pattern].key)
    assert errors
    got = tops(site, errors)
    for message, patterns in errors.items():
        first = got[message][:3]
        # A message as general as an exit code stands on many pages: one that shows it is a right answer.
        shown = {
            p.key
            for p in catalogue.patterns.values()
            if p.measured and any(message in (m.error or "") for m in p.measured.variants.values())
        }
        shown |= {
            catalogue.patterns[v.pattern].key
            for v in catalogue.variants()
            for s in v.statements
            if message in getattr(s.claim, "message", getattr(s.claim, "text", None) or "")
        }
        if not (patterns | shown) & set(first):
            wrong[message] = first
    assert not wrong


def test_every_pattern_is_found_by_its_title(site: Path, catalogue: Catalogue) -> None:
    wrong = {}
    got = tops(site, (p.title.en for p in catalogue.patterns.values()))
    for pattern in catalogue.patterns.values():
        first = got[pattern.title.en][:3]
        if pattern.key not in first:
            wrong[pattern.title.en] = first
    assert not wrong
