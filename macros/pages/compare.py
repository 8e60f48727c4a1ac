"""Measurements of a pattern's variants beside each other: table, charts, ratios. Catalogue in, Markdown out."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import NamedTuple

from macros.catalogue.find import NotFound, find_measurement, find_pattern, missing
from macros.catalogue.freshness import reason
from macros.catalogue.measured import Measured
from macros.catalogue.model import Catalogue, Pattern, Variant
from macros.pages.bases import standins_note
from macros.pages.registry import macro
from macros.render import numbers, svg
from macros.render.charts import Bar, bars, layer_bar, size_bar, timeline
from macros.render.labels import Translator
from macros.render.markdown import code, details, html_table, inline_html

_SIZE, _TIME, _COUNT = numbers.size, numbers.seconds, lambda n: str(int(n))
Getter = Callable[[Measured], float | None]


class Measure(NamedTuple):
    """A row of the table of measures."""

    of: Getter
    shown: Callable[..., str]


MEASURES: dict[str, Measure] = {
    "size_bytes": Measure(lambda m: m.size_bytes, _SIZE),
    "pull_bytes": Measure(lambda m: m.pull_bytes, _SIZE),
    "layers": Measure(lambda m: m.layers, _COUNT),
    "cold_s": Measure(lambda m: None if m.error else m.cold_s, _TIME),
    "rebuild_s": Measure(lambda m: m.rebuild.seconds if m.rebuild else None, _TIME),
    "context_bytes": Measure(lambda m: m.context_bytes, _SIZE),
}


def measured_variants(catalogue: Catalogue, pattern: Pattern) -> list[tuple[Variant, Measured]]:
    """Variants with a valid measurement; the recommended one first, as on the page."""
    found = []
    for variant in ordered(pattern):
        measured = pattern.measurement(variant.name)
        if measured is not None and reason(catalogue, variant) is None:
            found.append((variant, measured))
    return found


def ordered(pattern: Pattern) -> list[Variant]:
    """The recommended variant, its bad twin, then the others as written."""
    order = {"default": 0, "before": 1}
    return sorted(pattern.variants.values(), key=lambda v: order.get(v.name, 2))


def value_of(measured: Measured, measure: str) -> float | None:
    if measure not in MEASURES:
        raise missing("measure", measure, MEASURES)
    return MEASURES[measure].of(measured)


def ratio_of(catalogue: Catalogue, pattern: str, variant: str, to: str, measure: str = "size_bytes") -> float:
    """A measure of `variant` divided by that of `to`. Raises NotFound when one of them has none."""
    values = [value_of(find_measurement(catalogue, pattern, name), measure) for name in (variant, to)]
    if not values[0] or not values[1]:
        raise NotFound(f"{pattern}: {measure} of {variant!r} and {to!r} cannot be compared, one of them has none")
    return values[0] / values[1]


@macro
def ratio(catalogue: Catalogue, pattern: str, variant: str, to: str, measure: str = "size_bytes") -> str:
    """A factor for prose: how many times a measure of `to` that of `variant` is."""
    return numbers.ratio(ratio_of(catalogue, pattern, variant, to, measure))


@macro
def size_table(catalogue: Catalogue, name: str, labels: Translator) -> str:
    """All measures of all variants: the factor over the first variant large, the value below it."""
    pattern = find_pattern(catalogue, name)
    found = measured_variants(catalogue, pattern)
    if not found:
        return ""
    head = ["", *(html.escape(v.title.in_(labels.language)) for v, _ in found)]
    rows = []
    for measure in MEASURES:
        values = [value_of(m, measure) for _, m in found]
        if any(v is not None for v in values):
            cells = _cells(values, MEASURES[measure].shown)
            if measure == "cold_s":  # one place says why the others are empty
                failed = f'<span class="none">{labels("no_build")}</span>'
                cells = [failed if m.error else cell for (_, m), cell in zip(found, cells, strict=True)]
            rows.append([labels(measure), *cells])
    if not rows:
        return ""
    classes = "bp-compare" + (" single" if len(found) == 1 else "")
    return html_table(head, rows, classes)


def _cells(values: list[float | None], show: Callable[..., str]) -> list[str]:
    """`<b>23×</b> 671 MB`; the first value is the measure of the others."""
    first = next((v for v in values if v), None)
    cells = []
    for value in values:
        if value is None:
            cells.append('<span class="none">–</span>')
        elif first is None or sum(v is not None for v in values) == 1:
            cells.append(f"<b>{show(value)}</b>")
        else:
            cells.append(f"<b>{numbers.ratio(value / first)}×</b> <span>{show(value)}</span>")
    return cells


def _differ(rows: list[Bar]) -> bool:
    totals = [row.total for row in rows]
    return len(rows) > 1 and max(totals) > 1.02 * min(totals)


@macro
def size_chart(catalogue: Catalogue, name: str, labels: Translator) -> str:
    """Sizes on disk as bars; "" when there is nothing to compare."""
    pattern = find_pattern(catalogue, name)
    words = {"base": labels("base_part"), "added": labels("added_part")}
    rows = [
        size_bar(v.title.in_(labels.language), m, words)
        for v, m in measured_variants(catalogue, pattern)
        if m.size_bytes
    ]
    if not _differ(rows):
        return ""
    legend = "".join(f'<span class="key {kind}">{words[kind]}</span>' for kind in words)
    return svg.figure(bars(rows, labels("chart_title")), legend)


def layers_block(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """Each variant's layers, as one divided bar and as a table, folded away."""
    words = {"base": labels("base_part")}
    shown = ""
    for variant, measured in measured_variants(catalogue, pattern):
        if not measured.size_bytes or not measured.added:
            continue
        title = variant.title.in_(labels.language)
        shown += svg.figure(
            bars([layer_bar(title, measured, words)], labels("said_of", what=labels("layer_details"), text=title))
        )
        rows = [
            [
                f"<code>{html.escape(created_by(layer.created_by))}</code>",
                numbers.size(layer.size_bytes),
                numbers.size(layer.pull_bytes),
            ]
            for layer in measured.added
        ]
        head = [labels("layer"), labels("size_bytes"), labels("pull_bytes")]
        shown += "\n\n" + html_table(head, rows, "bp-layers") + "\n\n"
    return details(labels("layer_details"), shown.strip(), "bp-more") if shown else ""


def created_by(text: str) -> str:
    """An entry of an image's history as the instruction that made it."""
    short = text.removesuffix(" # buildkit").replace("RUN /bin/sh -c ", "RUN ")
    return " ".join(short.split())


def timeline_block(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """Each variant's build over time, folded away, with what a rebuild took from the cache."""
    shown = []
    for variant, measured in measured_variants(catalogue, pattern):
        title = labels("timeline_title", variant=variant.title.in_(labels.language))
        drawing = timeline(measured.steps, title)
        if drawing:
            shown.append(svg.figure(drawing, html.escape(title)))
            shown += _rebuilt(measured, labels)
    return details(labels("timeline_details"), "\n\n".join(shown), "bp-more") if shown else ""


def _rebuilt(measured: Measured, labels: Translator) -> list[str]:
    """Which steps the build after the edit took from the cache, and which it ran.

    As HTML: in a step such as `COPY <<EOF /x` Markdown would see the beginning of an element.
    """
    if measured.rebuild is None:
        return []
    rows = [(labels("steps_cached"), measured.rebuild.cached), (labels("steps_ran"), measured.rebuild.ran)]
    said = [
        (name, labels("list_comma").join(code(created_by(step)) for step in steps) or labels("no_base"))
        for name, steps in rows
    ]
    return [f'<p class="bp-note">{inline_html(labels("said_of", what=name, text=text))}</p>' for name, text in said]


def notes(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """What a reader must know to read the numbers rightly."""
    found = [m for _, m in measured_variants(catalogue, pattern)]
    edits = sorted({m.rebuild.edit for m in found if m.rebuild})
    said = [labels("edit_note", edit=edit) for edit in edits]
    said.append(labels("times_note"))
    standins = sorted({ref for m in found for ref, base in m.bases.items() if base.provenance == "standin"})
    if standins:
        said.append(standins_note(catalogue, standins, labels))
    return " ".join(said) + "\n{ .bp-note }" if found else ""


def headline(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """The one number worth a place on a card: how much smaller than before, or how much faster to rebuild."""
    found = {v.name: m for v, m in measured_variants(catalogue, pattern)}
    if "default" not in found or "before" not in found:
        return ""
    for measure, label in (("size_bytes", "smaller"), ("rebuild_s", "rebuilds_faster")):
        new, old = value_of(found["default"], measure), value_of(found["before"], measure)
        if new and old and old / new >= 1.25:
            return inline_html(labels(label, n=numbers.ratio(old / new)))
    return ""
