"""Faults in what people write: collected over all files, then reported together; and the errors that need no traceback."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one file, and what to do about it."""

    file: str  # path from the top of the checkout
    key: str  # where in the file: "variants.default.claims.serves.port"
    problem: str
    cure: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {self.problem}\n    {self.cure}"


class BuildproofError(Exception):
    """Something that whoever ran the command can fix: `str()` of it says how, and a traceback would say nothing more."""


class UsageError(BuildproofError):
    """A command or a macro was given something that it cannot work with."""


class CatalogueError(BuildproofError):
    """Every fault of every file; `str()` of it is the report that people read."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        count = f"{len(self.faults)} fault" + ("s" if len(self.faults) != 1 else "")
        super().__init__("\n".join([f"{count} in the catalogue:", *(f"  {fault}" for fault in self.faults)]))

    def __reduce__(self) -> tuple[type[CatalogueError], tuple[tuple[Fault, ...]]]:
        """As worker processes hand it over: otherwise it would be made anew from its text, a fault a letter."""
        return CatalogueError, (self.faults,)
