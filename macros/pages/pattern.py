"""A pattern's page: catalogue in, Markdown out. The order is that of a reader's questions."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from macros.catalogue.find import NotFound, find_measurement, find_pattern
from macros.catalogue.inputs import shared_files
from macros.catalogue.model import Application, Catalogue, Pattern, Variant
from macros.pages import compare, comparison
from macros.pages.application import kubernetes, notes, yours
from macros.pages.cards import cards, chips, facts
from macros.pages.marks import with_marks
from macros.pages.proof import variant_proof
from macros.pages.registry import macro
from macros.pages.take import take
from macros.render import svg, transcript
from macros.render.diagram import kinds_of, stage_diagram
from macros.render.embed import whole
from macros.render.labels import Translator
from macros.render.markdown import details, div, html_table, inline, inline_html, link, tabs

Section = Callable[[Catalogue, Pattern, Translator], str]
_OPEN_LINES = 40  # longer files are folded
_FOLDED = re.compile(r"(^|[-.])lock\b|\.sum$|^LICENSE")  # no one reads these from top to bottom


def trail(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> list[tuple[str, str]]:
    """Where a pattern stands: names and files of the pages above its own. Readers see it, and search engines are told."""
    home = catalogue.topics[pattern.topics[0]]
    above = ("gallery", "examples") if pattern.kind == "examples" else (home.section, home.section)
    own = [(home.title.in_(labels.language), home.page)] if home.page else []
    return [(labels(above[0]), f"{above[1]}/index.md"), *own]


def head(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """Where this stands, title, summary, topics."""
    crumbs = [link(name, f"/{page}") for name, page in trail(catalogue, pattern, labels)]
    return "\n\n".join(
        [
            " / ".join(crumbs) + "\n{ .bp-crumbs }",
            f"# {inline(pattern.title.in_(labels.language))}",
            inline(pattern.summary.in_(labels.language)) + "\n{ .bp-lead }",
            chips(catalogue, pattern, labels),
            " · ".join(facts(catalogue, pattern, labels)) + "\n{ .bp-facts }",
        ]
    )


def variants(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """A tab for each variant: Dockerfile, own ignore file, proof."""
    pages = []
    for variant in compare.ordered(pattern):
        ignore = variant.path.with_name(variant.path.name + ".dockerignore")
        shown = [f'<div id="variant-{variant.name}"></div>', whole(catalogue, variant.path)]
        shown += [whole(catalogue, ignore)] if ignore.exists() else []
        shown.append(variant_proof(catalogue, pattern, variant, labels))
        pages.append((tab_title(variant, labels), "\n\n".join(shown)))
    return tabs(pages)


def tab_title(variant: Variant, labels: Translator) -> str:
    """The variant's title; that of the bad twin says what it is."""
    title, before = inline(variant.title.in_(labels.language)), labels("before")
    return labels("before_is", title=title) if variant.name == "before" and title != before else title


def changes(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """What the recommended variant changes of its bad twin, with a choice of any two variants."""
    return comparison.changes(pattern, labels)


def measurements(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """Table, charts, layers and times."""
    table = compare.size_table(catalogue, pattern.id, labels)
    if not table:
        return ""
    several = len(compare.measured_variants(catalogue, pattern)) > 1
    shown = [
        f"## {labels('compared' if several else 'measured')}",
        table,
        compare.size_chart(catalogue, pattern.id, labels),
        compare.notes(catalogue, pattern, labels),
        compare.layers_block(catalogue, pattern, labels),
        compare.timeline_block(catalogue, pattern, labels),
    ]
    return "\n\n".join(part for part in shown if part)


def stages(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """A drawing for each Dockerfile of two stages or more; the first open, the others folded."""
    shown: list[str] = []
    drawn: set[str] = set()
    for variant in compare.ordered(pattern):
        name = variant.title.in_(labels.language)
        drawing = stage_diagram(variant, labels("stages_title", name=name), labels)
        same = drawing.split("</title>")[-1]
        if not drawing or same in drawn:
            continue
        drawn.add(same)
        keys = "".join(f'<span class="key {kind}">{labels("edge_" + kind)}</span>' for kind in kinds_of(variant))
        figure = svg.figure(drawing, keys)
        shown.append(figure if not shown else details(inline(name), figure, "bp-more"))
    return "\n\n".join([f"## {labels('stages')}", *shown]) if shown else ""


def files(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """The rest of the build context: short files open, long ones folded."""
    shown = []
    for path in shared_files(pattern.folder):
        if path == pattern.compose or (isinstance(pattern, Application) and path == pattern.kubernetes):
            continue
        name = path.relative_to(pattern.folder).as_posix()
        block = whole(catalogue, path, name, labels)
        fold = "data-file=" in block and (_FOLDED.search(path.name) or block.count("&#10;") > _OPEN_LINES)
        shown.append(details(inline(name), block, "bp-more") if fold else block)
    return "\n\n".join([f"## {labels('files')}", labels("files_lead"), *shown]) if shown else ""


def compose(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    if pattern.compose is None:
        return ""
    return f"## {labels('compose')}\n\n{whole(catalogue, pattern.compose)}"


def console_block(path: Path, labels: Translator) -> str:
    """One transcript."""
    return transcript.render(path.read_text(), lambda code: labels("exit_code", code=code), labels.language)


def console(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    if not pattern.transcripts:
        return ""
    shown = [f"## {labels('console')} {{ #console }}", labels("console_lead") + "\n{ .bp-note }"]
    return "\n\n".join(shown + [console_block(path, labels) for path in pattern.transcripts])


def reasons(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """Why, and when not: prose of the pattern's authors."""
    shown = []
    for key, text in (("why", pattern.why), ("when_not", pattern.when_not)):
        if text is not None:
            shown += [f"## {labels(key)}", with_marks(catalogue, pattern, text.in_(labels.language).strip(), labels)]
    return "\n\n".join(shown)


def became(outcome: str, labels: Translator) -> str:
    """What became of a change, in words."""
    words = {"killed": "caught", "survived": "not_caught", "harmless": "harmless", "error": "undecided"}
    return labels(words[outcome])


def noticed(by: str, labels: Translator) -> str:
    """What noticed a change: the build, its checks, or claims, which stay as pattern.yaml names them."""
    words = {
        "": "–",
        "build": labels("by_build"),
        "build checks": labels("by_checks"),
        "build warnings": labels("by_checks"),
    }
    return words.get(by, f"`{by}`" if "::" in by else by)


def mutants(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """How many ways of breaking it were tried, and what noticed each."""
    found = [(v, m.mutants) for v, m in compare.measured_variants(catalogue, pattern) if m.mutants]
    if not found:
        return ""
    total = {key: sum(getattr(m, key) for _, m in found) for key in ("tried", "killed", "harmless")}
    line = labels("mutants_line", **total)
    line += " " + labels("mutants_harmless", **total) if total["harmless"] else ""
    rows = [
        [
            inline_html(f"`{one.get('mutant', '')}`"),
            inline_html(became(one["outcome"], labels)),
            inline_html(noticed(one.get("noticed_by", ""), labels)),
        ]
        for _, m in found
        for one in m.listing
    ]
    head = [labels("mutant"), labels("outcome"), labels("noticed_by")]
    listing = details(labels("mutants_list"), html_table(head, rows, "bp-plain"), "bp-more") if rows else ""
    return "\n\n".join(part for part in (f"## {labels('mutants')}", line, listing) if part)


@macro
def mutant_example(catalogue: Catalogue, name: str, start: str, labels: Translator, variant: str = "default") -> str:
    """One recorded way of breaking a pattern, with what noticed it. Raises NotFound when there is none that begins with
    `start`, or when nothing noticed it."""
    measured = find_measurement(catalogue, name, variant)
    listing = measured.mutants.listing if measured.mutants else []
    found = next((one for one in listing if one["mutant"].startswith(start) and one["outcome"] == "killed"), None)
    if found is None:
        raise NotFound(
            f"{name}[{variant}]: no change that begins with {start!r} was tried and noticed; `make mutate ID={name}`"
        )
    rows = [
        [labels("mutant"), inline_html(f"`{found['mutant']}`")],
        [labels("noticed_by"), inline_html(noticed(found.get("noticed_by", ""), labels))],
    ]
    return html_table(["", ""], rows, "bp-plain")


def provenance(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """Engine, frontend, platform, bases and hash of each variant, one click away."""
    found = compare.measured_variants(catalogue, pattern)
    if not found:
        return ""
    rows = [
        [labels(key), *(inline_html(f"`{getattr(m, key)}`") for _, m in found)]
        for key in ("engine", "frontend", "platform")
    ]
    bases = [
        [
            f"{inline_html(f'`{ref}`')} {labels(base.provenance)} {inline_html(f'`{base.digest[:19]}`')}"
            for ref, base in m.bases.items()
        ]
        for _, m in found
    ]
    rows.append([labels("bases"), *("<br>".join(one) or labels("no_base") for one in bases)])
    rows.append([labels("inputs"), *(inline_html(f"`{m.inputs[:12]}`") for _, m in found)])
    head = ["", *(inline_html(v.title.in_(labels.language)) for v, _ in found)]
    return details(labels("provenance"), html_table(head, rows, "bp-plain"), "bp-more")


def sources(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    if not pattern.sources:
        return ""
    return f"## {labels('sources')}\n\n" + "\n".join(f"- <{address}>" for address in pattern.sources)


def near(catalogue: Catalogue, pattern: Pattern) -> list[Pattern]:
    """Patterns named as related, then others of the same home topic."""
    same = [p.id for p in catalogue.on_topic(pattern.topics[0]) if p.id != pattern.id]
    return [catalogue.patterns[name] for name in dict.fromkeys([*pattern.related, *same])][:6]


def related(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    found = near(catalogue, pattern)
    return f"## {labels('related')}\n\n" + div("bp-near", cards(catalogue, found, labels), level=2) if found else ""


SECTIONS: tuple[Section, ...] = (
    head,
    take,
    variants,
    notes,
    changes,
    measurements,
    stages,
    files,
    compose,
    kubernetes,
    console,
    yours,
    reasons,
    mutants,
    provenance,
    sources,
    related,
)


# Whoever looks up a message or an old line wants to know its causes, not what the cure measures.
_ANSWERS = frozenset({"errors", "stale-advice"})


def ordered(pattern: Pattern) -> tuple[Section, ...]:
    """The sections of a pattern's page, in the order in which a reader needs them."""
    if pattern.topics[0] not in _ANSWERS:
        return SECTIONS
    rest = [section for section in SECTIONS if section is not reasons]
    place = rest.index(measurements)
    return (*rest[:place], reasons, *rest[place:])


@macro
def pattern_page(catalogue: Catalogue, name: str, labels: Translator) -> str:
    """The whole page. Raises NotFound for an unknown pattern."""
    pattern = find_pattern(catalogue, name)
    parts = (section(catalogue, pattern, labels) for section in ordered(pattern))
    return "\n\n".join(part for part in parts if part)
