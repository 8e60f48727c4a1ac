"""Texts into words for the search index. docs/theme/assets/buildproof/rank.js cuts what a reader types by the same rules;
tests/browser/test_rank.py compares the two on every title and query."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import yaml

from macros.catalogue.model import Language
from macros.places import DATA

_IDENTIFIER = re.compile(r"[A-Za-z0-9]+")
_OPTION = re.compile(r"--[a-z][a-z0-9-]*")
_PAIR = re.compile(r"[a-z_]+=[a-z0-9._-]*[a-z0-9]")
_WORD = re.compile(r"[a-z0-9]+|[\u4e00-\u9fff]+")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_HUMPS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


@cache
def knowledge() -> dict[str, Any]:
    """macros/data/search.yaml."""
    found: dict[str, Any] = yaml.safe_load((DATA / "search.yaml").read_text())
    return found


def for_pages(language: Language) -> dict[str, Any]:
    """The part of it that a page of this language is given."""
    known = knowledge()
    return {
        "same": known["same"],
        "signs": known["signs"],
        "subjects": known["subjects"].split(),
        "stop": known["stop"]["en"].split(),
        "stopZh": known["stop"]["zh"].split() if language == "zh" else [],
        "weak": known["weak"]["en"].split() + (known["weak"]["zh"].split() if language == "zh" else []),
        "expand": [
            pair for pair in known["expand"] if language == "zh" or not _CHINESE.search("".join(map(str, pair[0])))
        ],
    }


@cache
def _same() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(wanted), word.replace("$1", r"\1")) for wanted, word in knowledge()["same"]]


@cache
def _signs() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(wanted, re.MULTILINE), word) for wanted, word in knowledge()["signs"]]


@cache
def stem(word: str) -> str:
    """Word forms under one roof: caches, cached, caching -> cach. Words with digits stay."""
    if len(word) < 4 or not word.isalpha() or not word.isascii():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif re.search(r"(ch|sh|x|ss)es$", word):
        word = word[:-2]
    elif word.endswith("s") and not re.search(r"(ss|us|is)$", word):
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and re.search(r"[aeiouy]", rest):
            word = rest
            if re.search(r"([^aeiouylsz])\1$", word):
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order; options, pairs and signs come last, as they are written."""
    plain = unicodedata.normalize("NFKC", text)
    found: list[str] = []
    for match in _IDENTIFIER.finditer(plain):
        humps = _HUMPS.findall(match[0])
        if len(humps) > 2 and not match[0].islower() and not any(c.isdigit() for c in match[0]):
            found += [stem(hump.lower()) for hump in humps]
    signs = [word for wanted, word in _signs() if wanted.search(plain)]
    low = plain.lower()
    exact = _OPTION.findall(low) + _PAIR.findall(low)
    for wanted, word in _same():
        low = wanted.sub(word, low)
    ordinary: list[str] = []
    for match in _WORD.finditer(low):
        ordinary += _pairs(match[0]) if _CHINESE.match(match[0]) else [stem(match[0])]
    return (*ordinary, *found, *exact, *signs)


def _pairs(run: str) -> list[str]:
    """Chinese is not written with spaces: every two characters are a word."""
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]


def neighbors(found: Sequence[str]) -> list[str]:
    """Every two words that stand side by side, as one."""
    return [f"{a} {b}" for a, b in pairwise(found)]
