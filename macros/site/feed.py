"""feed.xml of each language: new and changed patterns, the latest first, as Atom (RFC 4287)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from macros.catalogue.address import below, has_address, site_url
from macros.catalogue.model import Catalogue, Language, Pattern
from macros.render.labels import Translator
from macros.render.markdown import plain
from macros.site.history import Dates

LONGEST = 50  # entries
NAMED = 5  # changed files of an entry
_ATOM = "http://www.w3.org/2005/Atom"


def wanted(dates: Mapping[str, Dates]) -> bool:
    """A feed needs dates that are true and addresses that are whole: without a history or an address there is none."""
    return bool(dates) and has_address()


def latest(catalogue: Catalogue, dates: Mapping[str, Dates]) -> list[tuple[Pattern, Dates]]:
    """Patterns that are committed, the latest change first."""
    found = [(p, dates[p.key]) for p in catalogue.patterns.values() if p.key in dates]
    return sorted(found, key=lambda one: (-one[1].changed.timestamp(), one[0].key))[:LONGEST]


def feed(catalogue: Catalogue, dates: Mapping[str, Dates], language: Language) -> bytes:
    """The feed of a language, as bytes."""
    labels, own = Translator(language), f"{site_url(language)}feed.xml"
    entries = latest(catalogue, dates)
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-Hans" if language == "zh" else "en"})
    _add(root, "id", own)
    _add(root, "title", f"Buildproof: {labels('feed_title')}")
    _add(root, "updated", _time(max(when.changed for _, when in entries)))
    _add(root, "link", rel="self", type="application/atom+xml", href=own)
    _add(root, "link", rel="alternate", type="text/html", href=site_url(language))
    _add(ET.SubElement(root, "author"), "name", "Buildproof")
    for pattern, when in entries:
        root.append(_entry(catalogue, pattern, when, labels))
    ET.indent(root, " ")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"


def _entry(catalogue: Catalogue, pattern: Pattern, when: Dates, labels: Translator) -> ET.Element:
    language, entry = labels.language, ET.Element("entry")
    address = f"{site_url(language)}{pattern.key}/"
    _add(entry, "id", address)
    _add(entry, "title", plain(pattern.title.in_(language)))
    _add(entry, "published", _time(when.added))
    _add(entry, "updated", _time(when.changed))
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    for name in pattern.topics:
        _add(entry, "category", term=name, label=plain(catalogue.topics[name].title.in_(language)))
    _add(
        entry,
        "summary",
        f"{plain(pattern.summary.in_(language))}{'' if language == 'zh' else ' '}{_said(when, labels)}",
    )
    return entry


def _said(when: Dates, labels: Translator) -> str:
    """What is new about it."""
    if when.added == when.changed:
        return labels("feed_new")
    comma = "、" if labels.language == "zh" else ", "
    shown, more = comma.join(when.files[:NAMED]), len(when.files) - NAMED
    return labels("feed_changed_many", files=shown, n=more) if more > 0 else labels("feed_changed", files=shown)


def _add(to: ET.Element, name: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(to, name, attributes).text = text


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def write_feeds(catalogue: Catalogue, dates: Mapping[str, Dates], site: Path, languages: list[Language]) -> None:
    """Write feed.xml beside each language's home page, or see to it that there is none."""
    for language in languages:
        path = site / below(language) / "feed.xml"
        path.unlink(missing_ok=True)
        if wanted(dates):
            path.write_bytes(feed(catalogue, dates, language))
