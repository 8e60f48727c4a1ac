"""One harness session a worker process; everything it makes is removed when the worker ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.model import Catalogue
from tests.harness.session import Session, open_session
from tests.patterns.cases import CATALOGUE


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return CATALOGUE


@pytest.fixture(scope="session")
def harness(catalogue: Catalogue) -> Iterator[Session]:
    with open_session(catalogue) as session:
        yield session


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A run of chosen patterns may have no transcript at all: no case is no test, and not a skipped one."""
    items[:] = [item for item in items if "NOTSET" not in item.name]
