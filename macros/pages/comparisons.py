"""Measurements and answers of several patterns, or of many variants, in one table. Catalogue in, Markdown out."""

from __future__ import annotations

import html
import itertools

from macros.catalogue.claims import Prints
from macros.catalogue.find import NotFound, find_measurement, find_pattern
from macros.catalogue.measured import Measured
from macros.catalogue.model import Catalogue, Pattern, Variant
from macros.pages.compare import measured_variants
from macros.pages.registry import macro
from macros.render import numbers, svg
from macros.render.charts import Bar, bars
from macros.render.labels import Translator
from macros.render.markdown import html_table, inline_html

_NONE = '<span class="none">–</span>'


def _title(pattern: Pattern, labels: Translator) -> str:
    """An HTML link to the pattern; `/snippets/x/` is its address on either site."""
    return f'<a href="../../{pattern.key}/">{inline_html(pattern.title.in_(labels.language))}</a>'


def _stack(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """The language or tool of a pattern, as its topics name it. Raises NotFound when they name none."""
    found = [catalogue.topics[t] for t in pattern.topics if catalogue.topics[t].section == "stack"]
    if not found:
        raise NotFound(f"{pattern.id} has no topic of the section 'stack', so a table cannot name its language or tool")
    return html.escape(found[0].title.in_(labels.language))


# ---------------------------------------------------------------- three builds, by package manager
@macro
def rebuild_matrix(catalogue: Catalogue, labels: Translator) -> str:
    """All patterns that name their dependencies: cold build, build after an edit of the source, build after an edit of
    the dependencies; each beside the careless twin's. Raises NotFound when no pattern does."""
    rows = []
    for pattern in (p for p in catalogue.patterns.values() if p.dependencies):
        found = {v.name: (v, m) for v, m in measured_variants(catalogue, pattern) if not m.error}
        if "before" not in found:
            raise NotFound(f"{pattern.id} names its dependencies, but has no measured variant 'before' to compare with")
        careless = _three(pattern, found["before"][1])
        names = ["before", *(name for name in found if name not in ("before", "default")), "default"]
        for name in (n for n in names if n in found):
            variant, measured = found[name]
            times = zip(_three(pattern, measured), careless, strict=True)
            first = _title(pattern, labels) if name == "before" else ""
            rows.append(
                [
                    first,
                    html.escape(variant.title.in_(labels.language)),
                    *(_faster(now, was, name == "before") for now, was in times),
                ]
            )
    if not rows:
        raise NotFound("no pattern names its `dependencies`")
    head = ["", labels("row_variant"), labels("cold_s"), labels("source_edited"), labels("dependencies_edited")]
    return html_table(head, rows, "bp-compare bp-across") + f"\n\n{labels('faster_note')}\n{{ .bp-note }}"


def _three(pattern: Pattern, measured: Measured) -> tuple[float | None, float | None, float | None]:
    """Seconds of the three builds. The edit of the source counts only where it is not that of the dependencies."""
    source = measured.rebuild if measured.rebuild and measured.rebuild.edit != pattern.dependencies else None
    return measured.cold_s, source.seconds if source else None, measured.relock.seconds if measured.relock else None


def _faster(now: float | None, was: float | None, careless: bool) -> str:
    if now is None:
        return _NONE
    if careless or not was:
        return f"<span>{numbers.seconds(now)}</span>"
    return f"<b>{numbers.ratio(was / now)}×</b> <span>{numbers.seconds(now)}</span>"


# ---------------------------------------------------------------- sizes, by language
@macro
def shrink_table(catalogue: Catalogue, *rows: str, labels: Translator) -> str:
    """`pattern: one stage, two stages, smallest` for each row: sizes on disk and to pull, with a chart of the first and
    the last. Raises NotFound for a pattern or variant that is not there or not measured."""
    cells, drawn = [], []
    for row in rows:
        name, _, variants = row.partition(":")
        pattern = find_pattern(catalogue, name.strip())
        found = [find_measurement(catalogue, pattern.id, v.strip()) for v in variants.split(",")]
        if len(found) != 3:
            raise NotFound(f"shrink_table: {row!r} must name three variants, as in 'pattern: before, slim, default'")
        first = found[0].size_bytes or 0
        stack = _stack(catalogue, pattern, labels)
        cells.append([f"{stack}<br>{_title(pattern, labels)}", *(_sizes(m, first) for m in found)])
        drawn += [
            Bar(
                labels("said_of", what=html.unescape(stack), text=labels(what)),
                ((m.size_bytes or 0, kind, labels("size_bytes")),),
            )
            for m, what, kind in ((found[0], "one_stage", "base"), (found[2], "smallest", "added"))
        ]
    head = ["", labels("one_stage"), labels("two_stages"), labels("smallest")]
    chart = svg.figure(bars(drawn, labels("chart_title")))
    return f"{html_table(head, cells, 'bp-compare bp-across')}\n\n{labels('sizes_note')}\n{{ .bp-note }}\n\n{chart}"


def _sizes(measured: Measured, first: int) -> str:
    size, pull = measured.size_bytes or 0, measured.pull_bytes or 0
    factor = f"<b>1/{numbers.ratio(first / size)}</b> " if size and first > size else ""
    return f"{factor}{numbers.size(size)}<br><span>{numbers.size(pull)}</span>"


# ---------------------------------------------------------------- which base?
@macro
def chooser_table(catalogue: Catalogue, name: str, labels: Translator) -> str:
    """A row for each base that a pattern's variants start from, smallest first: size of the base, and what a program
    asked from inside; `key: value` lines that a variant claims to print are the columns."""
    pattern = find_pattern(catalogue, name)
    found = [(v, m) for v, m in measured_variants(catalogue, pattern) if m.base_bytes is not None]
    if not found:
        raise NotFound(f"{name} has no measured variant")
    answers = {v.name: _answers(v) for v, _ in found}
    questions = list(dict.fromkeys(itertools.chain.from_iterable(answers.values())))
    rows = []
    for variant, measured in sorted(found, key=lambda pair: pair[1].base_bytes or 0):
        shell, manager = _says(variant, "no_shell"), _says(variant, "no_package_manager")
        given = [html.escape(answers[variant.name].get(q, "")) or _NONE for q in questions]
        base = html.escape(variant.dockerfile.base_of(variant.options.target, variant.options.args))
        rows.append(
            [
                f'<code title="{base}">{base.rpartition("/")[2]}</code>',
                numbers.size(measured.base_bytes or 0),
                *(_answer(a, labels) for a in (shell, manager, *given)),
                labels("debug_inside" if shell == "yes" else "debug_beside"),
            ]
        )
    head = [
        labels("base_image"),
        labels("size_bytes"),
        labels("shell"),
        labels("package_manager"),
        *(labels(f"ask_{q.replace(' ', '_').replace('+', 'p')}") for q in questions),
        labels("debug_how"),
    ]
    return html_table(head, rows, "bp-chooser")


def _answer(answer: str, labels: Translator) -> str:
    """Yes and no in the page's language; other answers as the program printed them."""
    return f'<span class="{answer}">{labels(f"answer_{answer}")}</span>' if answer in ("yes", "no") else answer


def _answers(variant: Variant) -> dict[str, str]:
    found = {}
    for statement in variant.statements:
        if statement.holds and isinstance(statement.claim, Prints):
            for line in filter(None, statement.claim.text.split("\n")):
                key, _, value = line.partition(": ")
                found[key] = value
    return found


def _says(variant: Variant, claim: str) -> str:
    """yes or no to `is there one?`, from a claim that there is none. Raises NotFound when nothing is said."""
    for statement in variant.statements:
        if statement.claim.name() == claim:
            return "no" if statement.holds else "yes"
    raise NotFound(f"{variant.id} says nothing of {claim}, so the table of bases cannot")
