"""The words that our own code puts on pages, by language."""

from __future__ import annotations

import string
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, model_validator

from macros.catalogue.data_files import read_yaml
from macros.catalogue.find import missing
from macros.catalogue.model import Frozen, Language
from macros.catalogue.texts import wrong
from macros.places import ROOT

# Not stripped: ", " between two names is a label, too.
Words = Annotated[str, Field(strict=True, min_length=1)]


class Label(Frozen):
    """A text in both languages, with the same values to fill in."""

    en: Words
    zh: Words

    def in_(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    @model_validator(mode="after")
    def _same(self) -> Label:
        try:
            names = [
                {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
                for text in (self.en, self.zh)
            ]
        except ValueError as error:
            raise wrong(f"cannot be filled in: {error}", "write {name} for a value, and {{ or }} for a brace") from None
        if names[0] != names[1]:
            raise wrong(
                f"fills in {sorted(names[0])} in English and {sorted(names[1])} in Chinese",
                "use the same names in both",
            )
        return self


def load_labels(root: Path) -> dict[str, Label]:
    """All labels of macros/data/labels.yaml. Raises CatalogueError."""
    return read_yaml(root / "macros/data/labels.yaml", dict[str, Label], root)


@cache
def _all() -> dict[str, Label]:
    return load_labels(ROOT)


class Translator:
    """Says what a label says, in one language: `labels("compared")`. An unknown key raises NotFound."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: Any) -> str:
        if key not in _all():
            raise missing("label", key, _all())
        return _all()[key].in_(self.language).format(**values)

    def counted(self, one: str, many: str, number: int) -> str:
        """`1 claim`, `2 claims`."""
        return self(one) if number == 1 else self(many, n=number)
