"""Tables of the instruction reference: options, outcomes made by running, rules. Catalogue in, Markdown out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from macros.catalogue.claims import VOCABULARY, Fails
from macros.catalogue.find import NotFound, find_pattern, find_topic, find_variant, missing
from macros.catalogue.model import Catalogue, Text, Variant
from macros.catalogue.options import Option, load_options, used_by
from macros.catalogue.rules import Rule, load_rules, shown_by
from macros.pages.chapter import lines_cell
from macros.pages.registry import macro
from macros.phrases import show, words_for, words_of
from macros.render.labels import Translator
from macros.render.markdown import code, div, link, table

_SHOWN = 2  # patterns a row links to; the pattern's own page leads to the rest


def _links(variants: Iterable[Variant], catalogue: Catalogue, topic: str = "") -> str:
    """Links to the patterns of these variants, those at home in the topic first."""

    def rank(name: str) -> int:
        topics = catalogue.patterns[name].topics
        return topics.index(topic) if topic in topics else len(topics)

    patterns = sorted(dict.fromkeys(v.pattern for v in variants), key=rank)
    shown = [link(f"`{p}`", f"/{catalogue.patterns[p].key}.md") for p in patterns[:_SHOWN]]
    return "<br>".join(shown)


def _not_proven(why: Text | None, labels: Translator) -> str:
    return labels("said_of", what=labels("not_proven"), text=why.in_(labels.language) if why else "")


def _option_name(option: Option) -> str:
    return "<br>".join(code(name) for name in [option.id, *option.aliases])


@macro
def options_table(catalogue: Catalogue, topic: str, labels: Translator) -> str:
    """Every option documented under a topic, with the patterns that prove it. Raises NotFound when there is none."""
    find_topic(catalogue, topic)
    used = used_by(catalogue)
    rows = []
    for option in (o for o in load_options(catalogue.root) if o.topic == topic):
        proof = _links(used.get(option.id, []), catalogue, topic) or _not_proven(option.unproven, labels)
        what = option.what.in_(labels.language) + (
            labels("aside", text=labels("undocumented")) if option.undocumented else ""
        )
        rows.append(
            [_option_name(option), what, code(option.default) if option.default else "", option.since or "", proof]
        )
    if not rows:
        raise NotFound(f"no option is documented under {topic!r}; macros/data/options.yaml has the list")
    head = ("option", "what_it_does", "default_value", "since", "proven_by")
    return table([labels(h) for h in head], rows)


def _cell(variant: Variant, claim: str, labels: Translator) -> str:
    """What a variant's statements of one claim say, shortly."""
    found = [s for s in variant.statements if s.claim.name() == claim]
    said = []
    for statement in found:
        text = _short(statement.claim, labels) or words_for(statement, labels.language)
        said.append(text if statement.holds else labels("said_of", what=labels("not"), text=text))
    return "<br>".join(said) or "–"


def _short(claim: Any, labels: Translator) -> str:
    """The one parameter that is the answer, for claims that have such a one."""
    name = words_of(type(claim)).answer
    if name is None:
        return ""
    value = getattr(claim, name)
    lines = value.strip().split("\n") if isinstance(value, str) else [value]
    return "<br>".join(show(line, labels.language) for line in lines)


def _column(claim: str, labels: Translator) -> str:
    """A claim's heading. Raises NotFound when there is no such claim or it has none."""
    if claim not in VOCABULARY:
        raise missing("claim", claim, VOCABULARY)
    column = words_of(VOCABULARY[claim]).column
    if column is None:
        raise NotFound(f"{claim!r} has no `column` in macros/data/claims.yaml, which would be its heading")
    return column.in_(labels.language)


@macro
def outcome_table(catalogue: Catalogue, pattern: str, *claims: str, labels: Translator, only: str = "") -> str:
    """A truth table made by running: a row for each variant of a pattern with the instruction that
    makes it, a column for each claim named.

    `only` names variants, separated by commas. Raises NotFound when no variant makes such a claim, so that a renamed
    claim does not leave an empty column behind.
    """
    found = find_pattern(catalogue, pattern)
    chosen = [find_variant(catalogue, pattern, n.strip()) for n in only.split(",")] if only else found.variants.values()
    variants = list(chosen)
    for claim in claims:
        if not any(s.claim.name() == claim for v in variants for s in v.statements):
            raise NotFound(f"no variant of {pattern!r} claims {claim!r}")
    rows = [
        [
            f"{lines_cell(v, variants)}<br>{link(v.title.in_(labels.language), f'/{found.key}.md#variant-{v.name}')}",
            *(_cell(v, c, labels) for c in claims),
        ]
        for v in variants
    ]
    head = [labels("row_line"), *(_column(c, labels) for c in claims)]
    return div("bp-outcomes", table(head, rows))


@macro
def failures_table(catalogue: Catalogue, topic: str, labels: Translator) -> str:
    """What goes wrong: the variants of a topic's own patterns that must fail to build, with their messages."""
    find_topic(catalogue, topic)
    rows = []
    for pattern in (p for p in catalogue.on_topic(topic) if topic in p.topics[:2]):
        for variant in pattern.variants.values():
            for claim in (s.claim for s in variant.statements if s.holds and isinstance(s.claim, Fails)):
                titles = [one.title.in_(labels.language) for one in (pattern, variant)]
                title = labels("said_of", what=titles[0], text=titles[1])
                rows.append([code(claim.message), link(title, f"/{pattern.key}.md")])
    if not rows:
        return labels("no_failure")
    return table([_column("fails", labels), labels("proven_by")], rows)


@macro
def rules_table(catalogue: Catalogue, topic: str, labels: Translator) -> str:
    """Build checks and hadolint rules that concern a topic, with the variant on which each was seen to fire."""
    find_topic(catalogue, topic)
    rows = [_rule_row(catalogue, r, labels) for r in load_rules(catalogue.root) if topic in r.topics]
    if not rows:
        return labels("no_rule")
    return table([labels(h) for h in ("rule", "what_it_reports", "proven_by")], rows)


@macro
def all_rules_table(catalogue: Catalogue, kind: str, labels: Translator) -> str:
    """All rules of one kind: `check` or `hadolint`."""
    rows = [_rule_row(catalogue, r, labels) for r in load_rules(catalogue.root) if r.kind == kind]
    if not rows:
        raise NotFound(f"there is no kind of rule {kind!r}; there are check and hadolint")
    return table([labels(h) for h in ("rule", "what_it_reports", "proven_by")], rows)


def _rule_row(catalogue: Catalogue, rule: Rule, labels: Translator) -> list[str]:
    name = f"hadolint {code(rule.id)}" if rule.kind == "hadolint" else code(rule.id)
    proof = _links(shown_by(catalogue, rule), catalogue) or _not_proven(rule.unproven, labels)
    return [name, rule.what.in_(labels.language), proof]
