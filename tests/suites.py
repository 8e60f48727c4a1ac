"""Whole suites that need not run again on this machine: they passed, and no file that they depend on has changed since.

What single patterns prove is remembered one by one in tests/prover/proof_cache.py; here it is the tests of the harness and of
the site, which prove nothing about a pattern but take minutes. ALL=1 in the environment forgets.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.catalogue.fingerprint import fingerprint
from macros.places import ROOT
from tests.prover import store

_SHARED = ("macros", "requirements.txt", "pyproject.toml", "tests/conftest.py", "tests/suites.py")
# Suite -> files and folders that it depends on, beside what all share.
SUITES: dict[str, tuple[str, ...]] = {
    "tests/prover_tests": ("tests/prover_tests", "tests/prover", "tests/patterns"),
    "tests/browser": (
        "tests/browser",
        "tests/made",
        "docs",
        "snippets",
        "examples",
        "mkdocs.yml",
        "mkdocs.zh.yml",
        "Makefile",
        "tests/prover/bases",
    ),
}
# Made by building the site, from what is hashed already.
_MADE = ("__pycache__", "docs/en/snippets", "docs/en/examples", "docs/zh/snippets", "docs/zh/examples")


def key_of(suite: str, root: Path = ROOT) -> str:
    """Hash of every file that a suite depends on, with its name and of the Python that runs it."""
    return fingerprint(root, _files(suite, root))


def _files(suite: str, root: Path) -> Iterator[Path]:
    for name in (*_SHARED, *SUITES[suite]):
        for path in [root / name, *(root / name).rglob("*")]:
            place = path.relative_to(root).as_posix()
            if path.is_file() and not any(f"{made}/" in f"{place}/" for made in _MADE):
                yield path


def has_passed(suite: str, root: Path = ROOT) -> bool:
    """Did this suite pass here, whole, on these very files?"""
    return store.get("suites", key_of(suite, root)) is not None


def remember(suite: str, root: Path = ROOT) -> None:
    """Note that this suite has passed."""
    store.put("suites", key_of(suite, root), suite)
