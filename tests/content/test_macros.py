"""Pages call macros that exist, and every macro is on a page."""

from __future__ import annotations

import re

from macros.catalogue.model import Catalogue
from macros.pages.registry import Site, macros_of
from macros.places import ROOT
from macros.render.labels import Translator
from macros.site.write import gallery_text, page_text

_CALL = re.compile(r"\[\[ *(\w+)\(")


def test_every_macro_is_called_and_every_call_is_a_macro(catalogue: Catalogue) -> None:
    registered = set(macros_of(Site(catalogue, Translator("en"))))
    texts = [path.read_text() for path in (ROOT / "docs/en").rglob("*.md")]
    texts.append(page_text(catalogue, next(iter(catalogue.patterns.values())), "en"))
    texts.append(gallery_text(Translator("en")))
    called = {name for text in texts for name in _CALL.findall(text)}
    assert len(called) > 20
    assert called <= registered, f"pages call {called - registered}: mark a function of macros/pages with @macro"
    assert registered <= called, f"no page calls {registered - called}: call it, or remove it"
