"""One session for all tests on fixtures in a worker; it ends with the worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.prover.session import Session, open_session
from tests.prover_tests.fixtures import CATALOGUE


@pytest.fixture(scope="session")
def fixtures() -> Iterator[Session]:
    with open_session(CATALOGUE) as session:
        yield session
