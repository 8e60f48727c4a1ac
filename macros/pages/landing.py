"""The home page's live parts: how much there is, and one pattern to show what a pattern is."""

from __future__ import annotations

from macros.catalogue.find import find_pattern
from macros.catalogue.model import Catalogue
from macros.pages.compare import headline
from macros.pages.proof import claims_list
from macros.pages.registry import macro
from macros.pages.tables import counts
from macros.render.embed import whole
from macros.render.labels import Translator
from macros.render.markdown import div, inline, link

_TALLY = ("patterns", "variants", "claims", "topics")


@macro
def tally(catalogue: Catalogue, labels: Translator) -> str:
    """Counts of patterns, variants and claims."""
    found = counts(catalogue)
    shown = [f"<li><b>{found[what]}</b> <span>{labels('tally_' + what)}</span></li>" for what in _TALLY]
    return f'<ul class="bp-tally">{"".join(shown)}</ul>'


@macro
def featured(catalogue: Catalogue, name: str, labels: Translator) -> str:
    """One pattern in full view: what it does, its Dockerfile, what was proven."""
    pattern = find_pattern(catalogue, name)
    variant = pattern.variants["default"]
    gain = headline(catalogue, pattern, labels)
    said = [
        link(pattern.title.in_(labels.language), f"/{pattern.key}.md", "bp-featured__title"),
        inline(pattern.summary.in_(labels.language)) + (labels("then", sentence=gain) if gain else ""),
        claims_list(pattern, variant, labels, anchors=False),
    ]
    return div(
        "bp-featured",
        div("bp-featured__file", whole(catalogue, variant.path))
        + "\n\n"
        + div("bp-featured__proof", "\n\n".join(said)),
        level=1,
    )
