"""Reference tables: the catalogue and the claims. Catalogue in, Markdown out."""

from __future__ import annotations

import html
import types
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.catalogue import claims as c
from macros.catalogue.find import NotFound
from macros.catalogue.model import Catalogue, Pattern, Topic
from macros.pages.cards import claim_count, facts
from macros.pages.registry import macro
from macros.phrases import words_of
from macros.render.labels import Translator
from macros.render.markdown import code, div, inline, inline_html, link, table

AREAS: tuple[c.Area, ...] = ("build", "image", "container")


def counts(catalogue: Catalogue) -> dict[str, int]:
    """How much there is, counted, never typed."""
    tried = [
        m.mutants for p in catalogue.patterns.values() if p.measured for m in p.measured.variants.values() if m.mutants
    ]
    return {
        "mutants": sum(m.tried for m in tried),
        "mutants_killed": sum(m.killed for m in tried),
        "mutants_harmless": sum(m.harmless for m in tried),
        "patterns": len(catalogue.patterns),
        "variants": len(catalogue.variants()),
        "claims": sum(claim_count(p) for p in catalogue.patterns.values()),
        "topics": sum(1 for t in catalogue.topics.values() if t.page),
    }


@macro
def count(catalogue: Catalogue, what: str) -> str:
    """One of the counts, for prose."""
    found = counts(catalogue)
    if what not in found:
        raise NotFound(f"nothing called {what!r} is counted; there is: {', '.join(found)}")
    return str(found[what])


@macro
def catalogue_table(catalogue: Catalogue, labels: Translator) -> str:
    """All patterns; a script of ours filters the rows, without it this is a plain table."""
    seen: set[str] = set()
    rows = [_row(catalogue, p, labels, seen) for p in catalogue.patterns.values()]
    if not rows:
        return labels("no_pattern")
    head = [labels("pattern"), labels("topics"), labels("facts")]
    return div("bp-catalogue", table(head, rows))


def _row(catalogue: Catalogue, pattern: Pattern, labels: Translator, seen: set[str]) -> list[str]:
    title = link(pattern.title.in_(labels.language), f"/{pattern.key}.md")
    topics = " ".join(_topic_mark(catalogue.topics[name], labels, seen) for name in pattern.topics)
    return [
        f"{title}<br>{inline(pattern.summary.in_(labels.language))}",
        topics,
        " · ".join(facts(catalogue, pattern, labels)),
    ]


def _topic_mark(topic: Topic, labels: Translator, seen: set[str]) -> str:
    """A topic in the table. The first mark of each carries the anchor that chips of topics without a page lead to."""
    anchor = "" if topic.id in seen else f' id="topic-{topic.id}"'
    seen.add(topic.id)
    name = html.escape(topic.title.in_(labels.language))
    return f'<span class="bp-chip"{anchor} data-topic="{topic.id}">{name}</span>'


# ---------------------------------------------------------------- claims
def type_words(annotation: Any, labels: Translator) -> str:
    """A parameter's type in words: text, number, list of text…"""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return labels("type_or").join(dict.fromkeys(type_words(a, labels) for a in args if a is not types.NoneType))
    if origin is Literal:
        return labels("type_or").join(f"`{a}`" for a in args)
    if origin is list:
        return labels("type_list", of=type_words(args[0], labels))
    if origin is dict:
        return labels("type_mapping")
    if hasattr(annotation, "__metadata__"):
        return labels("type_image_path") if annotation is c.ImagePath else type_words(args[0], labels)
    if isinstance(annotation, type) and issubclass(annotation, dict):
        return labels("type_mapping")
    names: dict[Any, str] = {str: "type_text", int: "type_whole", float: "type_number", bool: "type_flag"}
    return labels(names.get(annotation, "type_value"))


def _default(field: FieldInfo, labels: Translator) -> str:
    if field.is_required():
        return labels("needed")
    value = field.get_default(call_default_factory=True)
    return "" if value in (None, [], {}, False) else f"`{value}`"


def _parameters(claim: type[c.Claim], labels: Translator) -> str:
    shown = []
    shared = set(c.Run.model_fields) if issubclass(claim, c.Run) else set()
    for name, field in claim.model_fields.items():
        if name in shared:
            continue
        default = _default(field, labels)
        kind = type_words(field.annotation, labels)
        shown.append(f"`{name}`: {kind}" + (labels("aside", text=default) if default else ""))
    return "<br>".join(inline_html(one) for one in shown) or "–"


def _users(catalogue: Catalogue, name: str, labels: Translator) -> str:
    found = [
        p
        for p in catalogue.patterns.values()
        if any(s.claim.name() == name for v in p.variants.values() for s in v.statements)
    ]
    shown = [link(p.title.in_(labels.language), f"/{p.key}.md") for p in found[:2]]
    more = [f"+{len(found) - 2}"] if len(found) > 2 else []
    return f'<span class="bp-users">{"<br>".join(shown + more)}</span>' if found else "–"


def meaning_of(claim: type[c.Claim], labels: Translator) -> str:
    """When a claim holds: its docstring, which macros/data/claims.yaml says in Chinese."""
    return words_of(claim).means if labels.language == "zh" else " ".join((claim.__doc__ or "").split())


@macro
def claims_table(catalogue: Catalogue, labels: Translator) -> str:
    """The whole vocabulary, by area, from the classes themselves."""
    parts = []
    for area in AREAS:
        head = [labels("claim"), labels("holds_when"), labels("parameters"), labels("used_by")]
        rows = []
        for name, claim in c.VOCABULARY.items():
            if claim.area == area:
                meaning = meaning_of(claim, labels)
                rows.append(
                    [
                        f'<span id="{name}">{code(name)}</span>',
                        inline(meaning),
                        _parameters(claim, labels),
                        _users(catalogue, name, labels),
                    ]
                )
        parts.append(f"## {labels(area + '_section')}\n\n" + div("bp-claims-table", table(head, rows)))
    return "\n\n".join(parts)


@macro
def run_parameters(labels: Translator) -> str:
    """The parameters that all claims about containers share."""
    rows = [[code(name), type_words(field.annotation, labels)] for name, field in c.Run.model_fields.items()]
    return table([labels("parameters"), labels("value")], rows)
