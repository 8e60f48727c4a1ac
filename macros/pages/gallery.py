"""The gallery: every application under examples/ in one table that readers can sort, and as cards by language."""

from __future__ import annotations

import html
from collections.abc import Callable

from macros.catalogue.find import NotFound
from macros.catalogue.measured import Measured
from macros.catalogue.model import Application, Catalogue
from macros.pages.cards import cards, claim_count
from macros.pages.compare import measured_variants
from macros.pages.registry import macro
from macros.render import numbers
from macros.render.labels import Translator
from macros.render.markdown import html_table, inline_html

_NONE = '<span class="none">–</span>'
# As their makers write them, where a capital first letter is not enough.
_LANGUAGES = {
    "php": "PHP", "c++": "C++", "javascript": "JavaScript", "typescript": "TypeScript", "sql": "SQL", "nginx": "nginx",
}  # fmt: skip


def applications(catalogue: Catalogue) -> list[Application]:
    """By language, then by framework. Raises NotFound when there is none, which no page should show."""
    found = [p for p in catalogue.patterns.values() if isinstance(p, Application)]
    if not found:
        raise NotFound("there is no application under examples/")
    return sorted(found, key=lambda a: (a.service.language, a.service.framework.lower()))


def language_title(language: str) -> str:
    return _LANGUAGES.get(language, language.capitalize())


def gallery_table(catalogue: Catalogue, labels: Translator) -> str:
    """Application, language, needs, size beside the tutorial version's, cold build, rebuild, claims. Cells carry the value to
    sort by."""
    rows = []
    for one in applications(catalogue):
        measured = {v.name: m for v, m in measured_variants(catalogue, one)}
        default, before = measured.get("default"), measured.get("before")
        address = f"../{one.key}/"
        rows.append(
            [
                f'<a href="{address}">{inline_html(one.service.framework)}</a>',
                html.escape(language_title(one.service.language)),
                ", ".join(html.escape(labels(f"need_{need}")) for need in one.service.needs) or _NONE,
                _sorted(default.size_bytes if default else None, numbers.size),
                _times_smaller(default, before),
                _sorted(default.cold_s if default else None, numbers.seconds),
                _sorted(default.rebuild.seconds if default and default.rebuild else None, numbers.seconds),
                _sorted(claim_count(one), str),
            ]
        )
    names = ("framework", "language", "needs", "size_bytes", "times_smaller", "cold_s", "rebuild_s", "claims_proven")
    return html_table([labels(name) for name in names], rows, "bp-compare bp-sortable")


def _sorted(value: float | None, shown: Callable[..., str]) -> str:
    return _NONE if value is None else f'<span data-value="{value:g}">{shown(value)}</span>'


def _times_smaller(default: Measured | None, before: Measured | None) -> str:
    if not default or not before or not default.size_bytes or not before.size_bytes:
        return _NONE
    factor = before.size_bytes / default.size_bytes
    return f'<span data-value="{factor:g}">{numbers.ratio(factor)}×</span>'


def gallery_cards(catalogue: Catalogue, labels: Translator) -> str:
    """Cards below a heading for each language."""
    groups: dict[str, list[Application]] = {}
    for one in applications(catalogue):
        groups.setdefault(one.service.language, []).append(one)
    parts = [f"### {language_title(name)}\n\n{cards(catalogue, list(found), labels)}" for name, found in groups.items()]
    return "\n\n".join(parts)


@macro
def gallery_page(catalogue: Catalogue, labels: Translator) -> str:
    """`/examples/`: what is there, the table, the cards."""
    return "\n\n".join(
        [
            f"# {labels('gallery_title')}",
            labels("gallery_lead") + "\n{ .bp-lead }",
            gallery_table(catalogue, labels),
            labels("gallery_note") + "\n{ .bp-note }",
            f"## {labels('gallery_by_language')}",
            gallery_cards(catalogue, labels),
        ]
    )
