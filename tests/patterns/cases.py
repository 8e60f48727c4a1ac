"""The catalogue as test cases: one for each statement, transcript and compose file. Read once a process."""

from __future__ import annotations

import os

import pytest

from macros.catalogue.faults import BuildproofError
from macros.catalogue.model import Pattern
from macros.places import ROOT
from tests.prover.prove import statement_keys
from tests.prover.select import load_for, selected

try:
    CATALOGUE = load_for(ROOT, os.environ)
    SELECTED = selected(CATALOGUE, os.environ)
except BuildproofError as problem:
    # The report alone: a traceback through the loader says nothing about the file that is wrong.
    pytest.exit(str(problem), returncode=2)


def _param(pattern: Pattern, name: str, *values: object) -> object:
    # The id begins with the pattern's key, by which tests/conftest.py gives one worker the whole pattern.
    assert name.startswith(pattern.key)
    return pytest.param(*values, id=name)


def statements() -> list[object]:
    return [
        _param(p, f"{v.id}::{key}", v, key)
        for p in SELECTED
        for v in p.variants.values()
        if v.needs is None
        for key in statement_keys(v)
    ]


def unbuilt() -> list[object]:
    """Variants on a base that only a registry has."""
    return [_param(p, v.id, v) for p in SELECTED for v in p.variants.values() if v.needs == "registry"]


def transcripts() -> list[object]:
    return [_param(p, f"{p.key}/{t.name}", p, t) for p in SELECTED for t in p.transcripts]


def composed() -> list[object]:
    return [_param(p, f"{p.key}/compose.yaml", p) for p in SELECTED if p.compose]
