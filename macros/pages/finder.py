"""The finder: all patterns, grouped by meaning, and what docs/theme/assets/buildproof/finder.js filters and sorts them by.

Without that script the page is the plain list. Catalogue in, Markdown and JSON out.
"""

from __future__ import annotations

import html
import re
from itertools import groupby

from macros.catalogue.graph import images_of
from macros.catalogue.model import Application, Catalogue, Pattern, Variant
from macros.catalogue.options import load_options, options_of
from macros.pages.compare import headline
from macros.pages.registry import macro
from macros.render import numbers
from macros.render.labels import Translator
from macros.render.markdown import inline_html, plain

# Facets in the order of the page. Of an "any" facet a pattern has one value, so that several are alternatives.
FACETS: tuple[tuple[str, bool], ...] = (
    ("kind", True),
    ("language", True),
    ("topic", False),
    ("instruction", False),
    ("option", False),
    ("base", True),
    ("claim", False),
)
SIZES = (1, 10, 50, 100, 250)  # MB
TIMES = (1, 2, 5, 10)  # seconds


def kind_of(pattern: Pattern) -> str:
    if pattern.kind == "examples":
        return "service"
    return "error" if pattern.id.startswith("error-") else "pattern"


def instructions_of(variant: Variant) -> set[str]:
    return {i.keyword for i in variant.dockerfile.instructions}


def listed_options(catalogue: Catalogue) -> frozenset[str]:
    """Ids of the options that one can look for."""
    return frozenset(o.id for o in load_options(catalogue.root) if " " in o.id)


def values_of(catalogue: Catalogue, pattern: Pattern, listed: frozenset[str]) -> dict[str, list[str]]:
    """Facet -> values of a pattern; of its options those that are `listed`. The bad twin does not count: nobody looks for
    it."""
    shown = [v for name, v in pattern.variants.items() if name != "before"] or list(pattern.variants.values())
    stack = [t for t in pattern.topics if catalogue.topics[t].section == "stack"]
    if isinstance(pattern, Application):
        stack += [pattern.service.language, pattern.service.framework]
    return {
        "kind": [kind_of(pattern)],
        "language": list(dict.fromkeys(stack)),
        "topic": [t for t in pattern.topics if catalogue.topics[t].section != "stack"],
        "instruction": sorted({i for v in shown for i in instructions_of(v)}),
        "option": sorted({o for v in shown for o in options_of(v)} & listed),
        "base": sorted({image for v in shown for image in images_of(v)}),
        "claim": sorted({s.claim.name() for v in shown for s in v.statements if s.holds}),
    }


def name_of(catalogue: Catalogue, facet: str, value: str, labels: Translator) -> str:
    """A value as the reader's language says it."""
    if facet == "kind":
        return labels(f"kind_{value}")
    if facet in ("topic", "language") and value in catalogue.topics:
        return catalogue.topics[value].title.in_(labels.language)
    return value


def rebuild_of(pattern: Pattern) -> float | None:
    measured = pattern.measurement("default")
    return measured.rebuild.seconds if measured and measured.rebuild else None


def size_of(pattern: Pattern) -> int | None:
    measured = pattern.measurement("default")
    return measured.size_bytes if measured else None


def finder_json(catalogue: Catalogue, labels: Translator) -> dict[str, object]:
    """What the script reads: facets with their values' names, and each pattern's values by their numbers."""
    listed = listed_options(catalogue)
    given = {p.key: values_of(catalogue, p, listed) for p in catalogue.patterns.values()}
    facets, numbered = [], {}
    for facet, alternatives in FACETS:
        found = sorted({v for values in given.values() for v in values[facet]})
        names = {v: name_of(catalogue, facet, v, labels) for v in found}
        if facet == "topic":
            order = list(catalogue.topics)
            found.sort(key=order.index)
        numbered[facet] = {value: at for at, value in enumerate(found)}
        facets.append(
            {
                "id": facet,
                "name": labels(f"facet_{facet}"),
                "any": alternatives,
                "values": [[v] if names[v] == v else [v, names[v]] for v in found],
            }
        )
    rows = {
        p.key: [
            [[numbered[facet][v] for v in given[p.key][facet]] for facet, _ in FACETS],
            size_of(p),
            rebuild_of(p),
        ]
        for p in catalogue.patterns.values()
    }
    return {"facets": facets, "rows": rows, "sizes": SIZES, "times": TIMES}


def home_of(catalogue: Catalogue, pattern: Pattern) -> int:
    return list(catalogue.topics).index(pattern.topics[0])


@macro
def finder(catalogue: Catalogue, labels: Translator) -> str:
    """The list, under the topics that patterns are at home in, and an empty form for the script."""
    patterns = sorted(catalogue.patterns.values(), key=lambda p: (home_of(catalogue, p), p.kind, p.id))
    groups = []
    for name, members in groupby(patterns, key=lambda p: p.topics[0]):
        title = html.escape(catalogue.topics[name].title.in_(labels.language))
        rows = "".join(row(catalogue, p, labels) for p in members)
        groups.append(f'<section class="bp-finder__group"><h2 id="topic-{name}">{title}</h2><ul>{rows}</ul></section>')
    if not groups:
        return labels("no_pattern")
    sorts = ("meaning", "size", "rebuild", "title")
    choices = "".join(f'<option value="{one}">{html.escape(labels(f"sort_{one}"))}</option>' for one in sorts)
    form = (
        f'<form class="bp-finder__form" role="search" aria-label="{html.escape(labels("finder"))}">'
        f'<input type="search" name="q" placeholder="{html.escape(labels("finder_text"))}" '
        f'aria-label="{html.escape(labels("finder_text"))}" autocomplete="off">'
        f'<label>{html.escape(labels("sort_by"))} <select name="sort">{choices}</select></label>'
        f'<p role="status"></p><details class="bp-finder__facets"><summary>{html.escape(labels("filters"))}</summary>'
        f"<div></div></details></form>"
    )
    none = f'<p class="bp-none" hidden>{html.escape(labels("finder_none"))}</p>'
    said = {
        "shown": labels("finder_shown", n="{n}", all="{all}"),
        "smaller": labels("smaller_than"),
        "faster": labels("rebuilds_within"),
        "clear": labels("clear_filters"),
        "more": labels("more_values"),
    }
    data = "".join(f' data-{key}="{html.escape(text)}"' for key, text in said.items())
    return f'<div class="bp-finder"{data}>{form}<div class="bp-finder__list">{none}{"".join(groups)}</div></div>'


def whole_options(text: str) -> str:
    """`text` as HTML, in which a line does not end between the dashes of an option and its name."""
    return re.sub(r"--[\w=-]+", r'<span class="bp-whole">\g<0></span>', inline_html(text))


def row(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """A pattern in the list."""
    said = [labels(f"kind_{kind_of(pattern)}")] if kind_of(pattern) != "pattern" else []
    gain = headline(catalogue, pattern, labels)
    size, seconds = size_of(pattern), rebuild_of(pattern)
    said += [gain] if gain else []
    said += [numbers.size(size)] if size else []
    said += [labels("rebuilds_in", time=numbers.seconds(seconds))] if seconds is not None else []
    return (
        f'<li data-key="{pattern.key}"><a href="../{pattern.key}/">{whole_options(pattern.title.in_(labels.language))}</a>'
        f"<p>{whole_options(pattern.summary.in_(labels.language))}</p>"
        f"<p>{html.escape(plain(' · '.join(said)))}</p></li>"
    )
