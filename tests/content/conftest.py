"""The live catalogue, read once a process."""

from __future__ import annotations

import pytest

from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue
from macros.places import ROOT


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT)
