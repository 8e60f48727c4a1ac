"""Every claim that there is can be led to by a sentence."""

from __future__ import annotations

import re

import markdown

from macros.catalogue.model import Catalogue
from macros.pages import chapter
from macros.render.labels import Labels

EN = Labels("en")


def test_every_claim_there_is_can_be_marked(catalogue: Catalogue) -> None:
    """Whatever stands in a claim's parameters, the mark stays one link."""
    renderer = markdown.Markdown(extensions=["attr_list"])
    for variant in catalogue.variants():
        for statement in variant.statements:
            mark = chapter.proof(catalogue, variant.pattern, variant.name, statement.key, labels=EN)
            shown = renderer.reset().convert(f"A sentence. {mark}")
            assert re.fullmatch(
                r'<p>A sentence. <a aria-label="[^"<>]*" class="bp-proof" href="[^"]*" title="[^"<>]*">✓</a></p>', shown
            ), f"{variant.id}::{statement.key}: {shown}"
