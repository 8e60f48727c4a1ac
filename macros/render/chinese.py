"""The Chinese of texts whose files are part of a proof: changing one would forget that proof, so it is written elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from macros.catalogue.data_files import read_yaml
from macros.catalogue.model import Language
from macros.places import ROOT
from macros.render.labels import Words

FILE = "macros/data/chinese.yaml"


def load_chinese(root: Path) -> dict[str, str]:
    """macros/data/chinese.yaml: English on one line -> Chinese. Raises CatalogueError."""
    return read_yaml(root / FILE, dict[Words, Words], root)


@cache
def _all() -> dict[str, str]:
    return load_chinese(ROOT)


def one_line(text: str) -> str:
    """A text as macros/data/chinese.yaml names it."""
    return " ".join(text.split())


def in_language(text: str, language: Language) -> str:
    """An English text in this language. One without a translation, such as a text that is Chinese already, stays."""
    return _all().get(one_line(text), text) if language == "zh" else text
