"""The words that our own code puts on pages, by language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.find import missing
from macros.model import Language

_FILE = Path(__file__).with_name("data") / "labels.yaml"


@cache
def _all() -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = yaml.safe_load(_FILE.read_text())
    return rows


class Labels:
    """`labels("compared")`, in one language; an unknown key raises NotFound."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: Any) -> str:
        if key not in _all():
            raise missing("label", key, _all())
        return _all()[key][self.language].format(**values)

    def counted(self, one: str, many: str, number: int) -> str:
        """`1 claim`, `2 claims`."""
        return self(one) if number == 1 else self(many, n=number)
