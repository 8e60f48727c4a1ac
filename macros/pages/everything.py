"""The catalogue and all data files beside it, so that whoever builds the site hears of all faults of all files at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros import phrases
from macros.catalogue import options, rules
from macros.catalogue.faults import CatalogueError, Fault
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue
from macros.pages import bases, crosswalk, marks
from macros.render import labels

_LISTS: tuple[Callable[[Path], Any], ...] = (
    labels.load_labels,
    options.load_options,
    rules.load_rules,
    crosswalk.load_crosswalk,
    phrases.load_words,
    bases.check_bases,
)


def load_all(root: Path) -> Catalogue:
    """The catalogue. Raises CatalogueError with all faults of patterns and data files."""
    faults: list[Fault] = []
    catalogue: Catalogue | None = None
    try:
        catalogue = load_catalogue(root)
    except CatalogueError as error:
        faults += error.faults
    faults += marks.faults_of(catalogue) if catalogue is not None else []
    for load in _LISTS:
        try:
            load(root)
        except CatalogueError as error:
            faults += error.faults
    if catalogue is None or faults:
        raise CatalogueError(faults)
    return catalogue
