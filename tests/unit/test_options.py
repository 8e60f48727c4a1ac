"""The list of options is complete, and every option in it is proven by a variant of the catalogue."""

from __future__ import annotations

import pytest

from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue
from macros.catalogue.options import Option, load_options, used_by
from macros.places import ROOT


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def options() -> list[Option]:
    return load_options(ROOT)


def test_ids_are_unique_and_pages_exist(options: list[Option], catalogue: Catalogue) -> None:
    assert len({o.id for o in options}) == len(options) > 100
    assert {o.topic for o in options} <= catalogue.topics.keys()


def test_every_option_is_proven(options: list[Option], catalogue: Catalogue) -> None:
    """Add a variant that uses it, or say under `unproven` why none can."""
    missing = {o.id for o in options if o.unproven is None} - used_by(catalogue).keys()
    assert not missing


def test_every_option_used_is_listed(options: list[Option], catalogue: Catalogue) -> None:
    """Add it to macros/data/options.yaml."""
    assert not used_by(catalogue).keys() - {o.id for o in options}


def test_what_is_called_unproven_is_unused(options: list[Option], catalogue: Catalogue) -> None:
    """Remove `unproven`: a variant shows it."""
    assert not {o.id for o in options if o.unproven} & used_by(catalogue).keys()
