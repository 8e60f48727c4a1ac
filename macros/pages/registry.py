"""What pages can call: the functions of this folder that are marked with `@macro`, by their names.

A macro takes what it needs from the site as parameters called `catalogue` or `labels`; those are given here, and a page gives
the others: `[[ options_table("copy") ]]` calls `options_table(catalogue, topic, labels)`. It returns Markdown that begins at
column 0.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import macros.pages
from macros.catalogue.model import Catalogue
from macros.render.labels import Translator

Macro = Callable[..., str]
F = TypeVar("F", bound=Macro)
_MACROS: dict[str, Macro] = {}


@dataclass(frozen=True)
class Site:
    """What every page of one edition is made from."""

    catalogue: Catalogue
    labels: Translator


def macro(function: F) -> F:
    """Let pages call this function by its name. Raises ValueError when another one has the name."""
    name = function.__name__
    if name in _MACROS and _MACROS[name] is not function:
        raise ValueError(f"two macros are called {name!r}: {_MACROS[name].__module__} and {function.__module__}")
    _MACROS[name] = function
    return function


def bind(function: Macro, site: Site) -> Macro:
    """The function with all that the site gives, as pages call it."""
    signature = inspect.signature(function)
    given = {f.name: getattr(site, f.name) for f in fields(site) if f.name in signature.parameters}
    asked = signature.replace(parameters=[p for p in signature.parameters.values() if p.name not in given])

    def called(*args: Any, **kwargs: Any) -> str:
        bound = inspect.BoundArguments(signature, {**given, **asked.bind(*args, **kwargs).arguments})
        return function(*bound.args, **bound.kwargs)

    return called


def macros_of(site: Site) -> dict[str, Macro]:
    """Every macro of every module in this folder, by its name."""
    for module in pkgutil.iter_modules(macros.pages.__path__):
        importlib.import_module(f"macros.pages.{module.name}")
    return {name: bind(function, site) for name, function in _MACROS.items()}
