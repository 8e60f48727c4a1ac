"""The home page's live parts: how much there is, and one pattern to show what a pattern is."""

from __future__ import annotations

from macros.compare import headline, measured_variants, value_of
from macros.embed import whole
from macros.labels import Labels
from macros.markdown import div, inline, link
from macros.model import Catalogue, Pattern
from macros.proof import claims_list
from macros.tables import counts


def tally(catalogue: Catalogue, labels: Labels) -> str:
    """Counts of patterns, variants and claims."""
    shown = [f"<li><b>{n}</b> <span>{labels('tally_' + what)}</span></li>" for what, n in counts(catalogue).items()]
    return f'<ul class="bp-tally">{"".join(shown)}</ul>'


def _gain(catalogue: Catalogue, pattern: Pattern) -> float:
    """How many times smaller the recommended variant is than its bad twin."""
    found = {v.name: value_of(m, "size_bytes") for v, m in measured_variants(catalogue, pattern)}
    new, old = found.get("default"), found.get("before")
    return old / new if new and old else 0.0


def choose(catalogue: Catalogue) -> Pattern | None:
    """The pattern whose Dockerfile is short enough to show and gains most; the first one where none was measured."""
    short = [p for p in catalogue.patterns.values()
             if "default" in p.variants and not p.variants["default"].fails
             and len(p.variants["default"].dockerfile.lines) <= 24]
    return max(short, key=lambda p: (_gain(catalogue, p), claims_of(p), p.id), default=None)


def claims_of(pattern: Pattern) -> int:
    return len(pattern.variants["default"].statements)


def featured(catalogue: Catalogue, labels: Labels) -> str:
    """The chosen pattern: what it does, its Dockerfile, what was proven. A catalogue without patterns says so."""
    pattern = choose(catalogue)
    if pattern is None:
        return labels("no_pattern") + "\n{ .bp-none }"
    variant = pattern.variants["default"]
    gain = headline(catalogue, pattern, labels)
    said = [link(pattern.title.in_(labels.language), f"/{pattern.key}.md", "bp-featured__title"),
            inline(pattern.summary.in_(labels.language)) + (f" {gain}." if gain else ""),
            claims_list(pattern, variant, labels)]
    return div("bp-featured", div("bp-featured__file", whole(catalogue, variant.path)) + "\n\n"
               + div("bp-featured__proof", "\n\n".join(said)), level=1)
