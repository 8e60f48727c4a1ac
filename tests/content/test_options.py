"""The list of options is complete, and every option in it is proven by a variant of the catalogue."""

from __future__ import annotations

import pytest

from macros.catalogue.model import Catalogue
from macros.catalogue.options import Option, load_options, used_by
from macros.places import ROOT


@pytest.fixture(scope="module")
def options() -> list[Option]:
    return load_options(ROOT)


def test_ids_are_unique_and_pages_exist(options: list[Option], catalogue: Catalogue) -> None:
    assert len({o.id for o in options}) == len(options) > 100
    lost = {o.id: o.topic for o in options if o.topic not in catalogue.topics}
    assert not lost, f"macros/data/topics.yaml has no such topic: {lost}"


def test_every_option_is_proven(options: list[Option], catalogue: Catalogue) -> None:
    idle = {o.id for o in options if o.unproven is None} - used_by(catalogue).keys()
    assert not idle, f"no variant uses {idle}: add one that does, or say under `unproven` why none can"


def test_every_option_used_is_listed(options: list[Option], catalogue: Catalogue) -> None:
    used = used_by(catalogue)
    unlisted = {name: used[name][0].id for name in used.keys() - {o.id for o in options}}
    assert not unlisted, f"add to macros/data/options.yaml what these variants use: {unlisted}"


def test_what_is_called_unproven_is_unused(options: list[Option], catalogue: Catalogue) -> None:
    shown = {o.id for o in options if o.unproven} & used_by(catalogue).keys()
    assert not shown, f"a variant shows {shown}: remove `unproven`"
