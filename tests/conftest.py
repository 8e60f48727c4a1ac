"""How tests are spread over workers."""

from __future__ import annotations

import re

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

_PATTERN = re.compile(r"\[((?:snippets|examples)/[a-z0-9-]+)")


class ByPattern(LoadScopeScheduling):  # type: ignore[misc]
    """One worker takes a whole pattern, since twins are compared and share what was built; other tests go by module.

    xdist's own `loadgroup` does nothing under pytest 9.2: it writes the group into a node's id, which is no string any
    more.
    """

    def _split_scope(self, nodeid: str) -> str:
        match = _PATTERN.search(nodeid)
        return match[1] if match else nodeid.split("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByPattern:
    return ByPattern(config, log)
