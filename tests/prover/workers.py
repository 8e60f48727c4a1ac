"""Processes that work on patterns side by side."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def worker_count() -> int:
    """WORKERS in the environment, else one more than there are cores: checks wait now and then."""
    return int(os.environ.get("WORKERS") or (os.cpu_count() or 2) + 1)


def pool() -> ProcessPoolExecutor:
    """Spawned, not forked: a fork copies the locks of threads that it does not copy, and a pool was seen to hang. What it
    runs must stand outside `__main__`."""
    return ProcessPoolExecutor(worker_count(), mp_context=get_context("spawn"))
