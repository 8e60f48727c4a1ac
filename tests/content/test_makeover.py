"""The makeover of a tutorial's file ends where the service of the gallery begins: a page says that they're the same."""

from __future__ import annotations

import pytest

from macros.places import ROOT


@pytest.mark.parametrize("name", ["Dockerfile", "before.Dockerfile", ".dockerignore", "app.py", "requirements.txt"])
def test_the_makeover_has_the_files_of_the_service(name: str) -> None:
    service, makeover = (ROOT / f for f in ("examples/serve-flask-gunicorn", "snippets/makeover-flask-file"))
    assert (makeover / name).read_bytes() == (service / name).read_bytes()
