"""One session for all tests on fixtures in a worker; it ends with the worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.harness.fixtures import CATALOGUE
from tests.harness.session import Session, open_session


@pytest.fixture(scope="session")
def fixtures() -> Iterator[Session]:
    with open_session(CATALOGUE) as session:
        yield session
