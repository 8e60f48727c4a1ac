"""One harness session a worker process; everything it makes is removed when the worker ends."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from macros.catalogue.model import Catalogue
from tests.patterns.cases import CATALOGUE, composed, statements, transcripts, unbuilt
from tests.prover.session import Session, open_session


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return CATALOGUE


@pytest.fixture(scope="session")
def harness(catalogue: Catalogue) -> Iterator[Session]:
    with open_session(catalogue) as session:
        yield session


# Tests of things that the chosen patterns may or may not have; CHANGED may choose no pattern at all.
_OPTIONAL: dict[str, Callable[[], list[object]]] = {
    "test_statement": statements,
    "test_transcript": transcripts,
    "test_compose": composed,
    "test_needs_registry": unbuilt,
}


def pytest_pycollect_makeitem(name: str) -> list[pytest.Item] | None:
    """A run of chosen patterns may have no transcript at all: no case is no test, and not a skipped one. In a run of all
    patterns, as everywhere else, a test without cases fails (pyproject.toml: empty_parameter_set_mark), but for bases that
    only a registry has: none is best."""
    chosen = any(os.environ.get(key) for key in ("ID", "CHANGED", "SHARD"))
    if name in _OPTIONAL and (chosen or name == "test_needs_registry") and not _OPTIONAL[name]():
        return []
    return None
