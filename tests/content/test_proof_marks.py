"""Every claim that there is can be led to by a sentence."""

from __future__ import annotations

import re

import markdown

from macros.catalogue.claims import Warns
from macros.catalogue.model import Catalogue, Statement, Variant
from macros.pages import chapter
from macros.pages.proof import anchor_key, implicit_of
from macros.render.labels import Translator
from tests.prover.prove import MEASURED, statement_keys

EN = Translator("en")


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


def test_a_page_lists_what_is_proven(catalogue: Catalogue) -> None:
    """Claim by claim, what goes without saying included; that the numbers are right is said by their table."""
    for variant in catalogue.variants():
        listed = [*implicit_of(variant), *map(anchor_key, variant.statements)]
        assert listed == [key for key in statement_keys(variant) if key != MEASURED], variant.id


def test_a_variant_that_must_not_warn_has_clean_checks(catalogue: Catalogue) -> None:
    variant = next(v for v in catalogue.variants() if not v.fails)

    def with_warns(holds: bool) -> Variant:
        statement = Statement(claim=Warns(rules=["StageNameCasing"]), holds=holds)
        return variant.model_copy(update={"statements": (statement,)})

    assert implicit_of(with_warns(holds=True)) == ["builds"]
    assert implicit_of(with_warns(holds=False)) == ["builds", "checks"]
