"""YAML files of ours as typed values, all faults of a file at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from macros.catalogue import strict_yaml
from macros.catalogue.faults import CatalogueError, Fault
from macros.catalogue.reading import Unreadable, read_text
from macros.catalogue.validation import validated

T = TypeVar("T")
LARGEST = 1_000_000  # bytes


def yaml_of(path: Path, name: str, aliases: bool = False) -> tuple[Any, list[Fault]]:
    """The value of a YAML file, None when it has none, and its faults; `name` stands in them."""
    try:
        text = read_text(path, LARGEST)
    except Unreadable as error:
        return None, [Fault(name, error.key, error.problem, error.cure)]
    return strict_yaml.load(text, name, aliases)


def checked_yaml(path: Path, model: Any, name: str) -> tuple[Any, list[Fault]]:
    """A YAML file as a `model`, None when it is none, and all its faults."""
    data, faults = yaml_of(path, name)
    if data is None and faults:
        return None, faults
    value, more = validated(model, data, name)
    return (None if faults else value), faults + more


def read_yaml(path: Path, model: type[T], root: Path) -> T:
    """A YAML file as a `model`. Raises CatalogueError with all its faults."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    value, faults = checked_yaml(path, model, name)
    if faults:
        raise CatalogueError(faults)
    found: T = value
    return found
