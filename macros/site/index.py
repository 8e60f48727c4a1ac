"""The search index: what docs/theme/assets/buildproof/rank.js reads. The same sources give the same bytes.

`search/<language>/core.json` has every page's title, summary and kind, and the words that may be misspelt. The words of the
pages themselves are in `search/<language>/<n>.json`, of which a query loads those that it needs. Below `lines/` is the text
of each page, of which the line that fits is shown.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter, defaultdict
from pathlib import Path

from macros.catalogue.model import Catalogue, Language
from macros.pages.finder import finder_json
from macros.render.labels import Translator
from macros.site.documents import Document, SearchError, documents
from macros.site.words import for_pages, neighbors, words

SHARDS = 160
# How much a word says by where it stands, and whether a long text there dilutes it.
WEIGHTS: dict[str, tuple[float, bool]] = {
    "title": (6, False),
    "asked": (4, False),
    "summary": (3, False),
    "message": (3, False),
    "heading": (2.5, False),
    "option": (2.5, False),
    "topic": (2, False),
    "rules": (3, False),
    "mentions": (0.6, False),
    "code": (1.2, True),
    "body": (1, True),
}
TELLING = ("title", "asked", "summary", "message", "heading", "option")
SCALE = 10  # weights are kept as whole numbers


def shard_of(word: str) -> int:
    """Which file a word is in. As in rank.js."""
    total = 0
    for character in word:
        total = (total * 31 + ord(character)) % 65521
    return total % SHARDS


def weights(document: Document, average: dict[str, float]) -> dict[str, float]:
    """How much each word says about a document."""
    found: dict[str, float] = defaultdict(float)
    for name, texts in _fields(document).items():
        weight, diluted = WEIGHTS[name]
        counted = Counter(word for text in texts for word in words(text))
        long = sum(counted.values()) / average[name] if diluted and average[name] else 1
        for word, count in counted.items():
            often = count / (count + 0.5 + 0.7 * long)
            found[word] += weight * often * (1.4 if diluted else 1.6)
        if name in TELLING:
            for pair in {p for text in texts for p in neighbors(words(text))}:
                found[pair] += weight / 2
    return found


def _fields(document: Document) -> dict[str, list[str]]:
    own = {"title": [document.title], "summary": [document.summary], "asked": list(document.asked)}
    return {**own, **document.fields}


def _averages(found: list[Document]) -> dict[str, float]:
    totals: Counter[str] = Counter()
    for document in found:
        for name, texts in _fields(document).items():
            totals[name] += sum(len(words(text)) for text in texts)
    return {name: totals[name] / max(1, len(found)) for name in WEIGHTS}


def index_of(found: list[Document], language: Language) -> tuple[dict[str, object], list[dict[str, list[int]]]]:
    """The core, and the words of each shard: word -> [page, weight, page, weight, …]."""
    average = _averages(found)
    shards: list[dict[str, list[int]]] = [{} for _ in range(SHARDS)]
    for number, document in enumerate(found):
        for word, weight in weights(document, average).items():
            shards[shard_of(word)].setdefault(word, []).extend((number, max(1, round(weight * SCALE))))
    said = {word for d in found for text in (d.title, d.summary, *d.asked) for word in words(text)}
    telling = {
        word
        for d in found
        for name in ("heading", "option", "message", "topic", "rules")
        for text in d.fields.get(name, ())
        for word in words(text)
        if word.isalpha() and len(word) > 3
    }
    core = {
        "pages": [[d.url, d.kind, d.title, d.summary, *([list(d.asked)] if d.asked else [])] for d in found],
        "messages": [[text.lower(), n] for n, d in enumerate(found) for text in d.messages if len(text) > 4],
        "words": " ".join(sorted(w for w in telling - said if w.isascii())),
        "shards": SHARDS,
        "scale": SCALE,
        "language": language,
        "rules": for_pages(language),
    }
    return core, [dict(sorted(shard.items())) for shard in shards]


def write_index(folder: Path, found: list[Document], language: Language) -> None:
    """Write the files of one language. Raises SearchError when there is nothing to find."""
    if not found:
        raise SearchError(f"the search index was not made: there is no page in {language}")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "lines").mkdir(parents=True)
    core, shards = index_of(found, language)
    _write(folder / "core.json", core)
    for number, shard in enumerate(shards):
        _write(folder / f"{number}.json", shard)
    for number, document in enumerate(found):
        _write(folder / "lines" / f"{number}.json", document.lines)


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def build_index(catalogue: Catalogue, docs: Path, site: Path, language: Language) -> None:
    """Write site/search/<language>/."""
    folder = site / "search" / language
    write_index(folder, documents(catalogue, docs, language), language)
    _write(folder / "finder.json", finder_json(catalogue, Translator(language)))
