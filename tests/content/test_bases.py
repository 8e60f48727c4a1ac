"""The page about stand-ins shows all that the prover holds them to."""

from __future__ import annotations

import re

from macros.pages import bases
from macros.places import ROOT
from tests.prover.bases.contract import load_contracts


def test_the_page_has_every_contract_and_an_anchor_for_every_base() -> None:
    assert set(bases.load_contracts(ROOT)) == set(load_contracts())
    anchors = [bases.anchor(ref) for ref in bases.load_bases(ROOT)]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[a-z0-9-]+", one) for one in anchors)
