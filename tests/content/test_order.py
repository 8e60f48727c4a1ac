"""What a reader looks for comes first on a pattern's page."""

from __future__ import annotations

import pytest

from macros.catalogue.model import Catalogue
from macros.pages.pattern import pattern_page
from macros.render.labels import Translator


@pytest.mark.parametrize(("pattern", "first"), [("error-exit-code-meaning", "why"), ("from-scratch-go", "compared")])
def test_the_causes_of_a_message_come_before_what_was_measured(catalogue: Catalogue, pattern: str, first: str) -> None:
    labels = Translator("en")
    page = pattern_page(catalogue, pattern, labels)
    places = {key: page.find(f"## {labels(key)}\n") for key in ("why", "compared", "measured")}
    assert first == min((key for key in places if places[key] >= 0), key=lambda key: places[key])
