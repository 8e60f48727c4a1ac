"""Two variants of a pattern as a difference: the authors' choice as it stands, any other by compare.js."""

from __future__ import annotations

import html
import json

from macros.catalogue.model import Pattern, Variant
from macros.pages.chapter import difference
from macros.pages.compare import ordered
from macros.render.labels import Translator
from macros.render.markdown import plain


def comparable(pattern: Pattern) -> list[Variant]:
    """Variants with a Dockerfile of their own, as on the page; one that only builds another's with other options is left
    out."""
    found: dict[str, Variant] = {}
    for variant in ordered(pattern):
        found.setdefault(variant.path.name, variant)
    return list(found.values())


def changes(pattern: Pattern, labels: Translator) -> str:
    """The section; "" for a pattern of one Dockerfile, and where two stand beside each other for no comparison."""
    names = pattern.variants.keys()
    if not {"before", "default"} <= names:
        return ""
    old, new = pattern.variants["before"], pattern.variants["default"]
    shown = difference(old, new, labels)
    choices = comparable(pattern)
    if len(choices) > 2:
        shown = _chooser(pattern, choices, old, new, shown, labels)
    return f"## {labels('changes')}\n\n{shown}"


def _chooser(
    pattern: Pattern, choices: list[Variant], old: Variant, new: Variant, shown: str, labels: Translator
) -> str:
    titles = {v.name: plain(v.title.in_(labels.language)) for v in choices}
    data = [[v.name, titles[v.name], f"{pattern.key}/{v.path.name}"] for v in choices]
    attribute = html.escape(json.dumps(data, ensure_ascii=False), quote=True)

    def select(label: str, chosen: Variant) -> str:
        options = "".join(
            f'<option value="{v.name}"{" selected" if v is chosen else ""}>{html.escape(titles[v.name])}</option>'
            for v in choices
        )
        return f"<label>{html.escape(label)} <select>{options}</select></label>"

    choose = (
        f'<div class="bp-any__choose" hidden>{select(labels("compare_from"), old)} '
        f"{select(labels('compare_to'), new)} "
        f'<button type="button" class="bp-any__swap">⇄ {html.escape(labels("compare_swap"))}</button></div>'
    )
    return f'<div class="bp-any" data-variants="{attribute}">{choose}{shown}</div>'
