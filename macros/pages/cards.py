"""Patterns and topics in short, for the pages that lead to them."""

from __future__ import annotations

from macros.catalogue.faults import UsageError
from macros.catalogue.find import find_pattern, find_topic, missing
from macros.catalogue.model import Catalogue, Pattern, Topic
from macros.pages.compare import headline
from macros.pages.registry import macro
from macros.render.labels import Translator
from macros.render.markdown import div, inline, link

SECTIONS = ("instructions", "optimization", "security", "images", "troubleshooting")


def claim_count(pattern: Pattern) -> int:
    return sum(len(v.statements) for v in pattern.variants.values())


def facts(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> list[str]:
    """What a card says below the summary, most telling first."""
    said = [headline(catalogue, pattern, labels)]
    said += [labels("service_badge")] if pattern.kind == "examples" else []
    said += [labels("fails_badge")] if pattern.variants["default"].fails else []
    said += [labels("variants_count", n=len(pattern.variants))] if len(pattern.variants) > 1 else []
    said += [labels.counted("claim_count", "claims_count", claim_count(pattern))]
    return [one for one in said if one]


def card(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """A pattern as a card: title, summary, facts."""
    title = link(pattern.title.in_(labels.language), f"/{pattern.key}.md", "bp-card__title")
    shown = [
        title,
        inline(pattern.summary.in_(labels.language)),
        " · ".join(facts(catalogue, pattern, labels)) + "\n{ .bp-card__facts }",
    ]
    return div("bp-card", "\n\n".join(shown))


def cards(catalogue: Catalogue, patterns: list[Pattern], labels: Translator) -> str:
    return div("bp-cards", "\n\n".join(card(catalogue, p, labels) for p in patterns), level=1)


@macro
def pattern(catalogue: Catalogue, name: str, labels: Translator) -> str:
    """One pattern as a card."""
    return cards(catalogue, [find_pattern(catalogue, name)], labels)


@macro
def patterns(catalogue: Catalogue, topic: str, labels: Translator, groups: dict[str, list[str]] | None = None) -> str:
    """All patterns of a topic; a topic without any says so.

    `groups` (subheading -> ids) orders them for readers. What no group names follows under a subheading of its own, so that
    a new pattern is on the page by itself. Raises NotFound for an id that is not on the topic, UsageError for one named
    twice.
    """
    find_topic(catalogue, topic)
    found = {p.id: p for p in catalogue.on_topic(topic)}
    if not found:
        return labels("no_pattern") + "\n{ .bp-none }"
    if not groups:
        return cards(catalogue, list(found.values()), labels)
    named = [name for ids in groups.values() for name in ids]
    for name in named:
        if name not in found:
            raise missing(f"pattern on the topic {topic!r}", name, found)
    if twice := sorted({name for name in named if named.count(name) > 1}):
        raise UsageError(f"patterns({topic!r}): {', '.join(twice)} is in two groups")
    rest = [p for name, p in found.items() if name not in named]
    parts = [f"### {title}\n\n" + cards(catalogue, [found[n] for n in ids], labels) for title, ids in groups.items()]
    return "\n\n".join(
        parts + ([f"### {labels('more_patterns')}\n\n" + cards(catalogue, rest, labels)] if rest else [])
    )


def chips(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """The pattern's topics; those with a page are links."""
    shown = []
    for name in pattern.topics:
        topic = catalogue.topics[name]
        title = topic.title.in_(labels.language)
        target = f"/{topic.page}" if topic.page else f"/reference/catalogue.md#topic-{topic.id}"
        shown.append(link(title, target, "bp-chip"))
    return " ".join(shown) + "\n{ .bp-chips }"


def section_topics(catalogue: Catalogue, section: str) -> list[Topic]:
    """The topics of a section that have a page."""
    if section not in SECTIONS:
        raise missing("section", section, SECTIONS)
    return [t for t in catalogue.topics.values() if t.section == section and t.page]


@macro
def topics_index(catalogue: Catalogue, section: str, labels: Translator) -> str:
    """The pages of a section with how many patterns each has; those with patterns first in weight, not in order."""
    rows = []
    for topic in section_topics(catalogue, section):
        count = len(catalogue.on_topic(topic.id))
        said = labels.counted("pattern_count", "patterns_count", count) if count else labels("none_yet")
        name = link(topic.title.in_(labels.language), f"/{topic.page}", "bp-topic__title")
        rows.append(div("bp-topic" + ("" if count else " empty"), f"{name}\n\n{said}\n{{ .bp-topic__count }}"))
    return div("bp-topics", "\n\n".join(rows), level=1)
