"""The makeover of a tutorial's file ends where the service of the gallery begins: a page says so."""

from __future__ import annotations

import re

import pytest

from macros.places import ROOT

SERVICE, MAKEOVER = (ROOT / folder for folder in ("examples/serve-flask-gunicorn", "snippets/makeover-flask-file"))
_NOT_PRODUCTION = re.compile(r"^FROM (deps AS tools|tools AS \w+)$", re.MULTILINE)


def production(dockerfile: str) -> str:
    """A Dockerfile without the stages that tests and development have to themselves."""
    return "\n\n".join(block for block in dockerfile.split("\n\n") if not _NOT_PRODUCTION.search(block))


@pytest.mark.parametrize("name", ["before.Dockerfile", "app.py", "requirements.txt"])
def test_the_makeover_has_the_files_of_the_service(name: str) -> None:
    assert (MAKEOVER / name).read_bytes() == (SERVICE / name).read_bytes()


def test_the_makeover_ends_with_the_stages_of_production() -> None:
    whole = (SERVICE / "Dockerfile").read_text()
    assert (MAKEOVER / "Dockerfile").read_text() == production(whole) != whole


def test_the_ignore_file_lets_no_more_through() -> None:
    ours, theirs = ((folder / ".dockerignore").read_text().splitlines() for folder in (MAKEOVER, SERVICE))
    assert set(ours) < set(theirs)
