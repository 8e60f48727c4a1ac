"""The small catalogue in examples/run-mcp-stdio is one that this site could have made: version, keys and hashes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from macros.places import ROOT
from macros.site.machine import VERSION, CatalogueOut

SAMPLE = ROOT / "examples/run-mcp-stdio/catalogue"


def changed(folder: Path) -> list[str]:
    """Files that are listed and not there with these bytes. Raises ValidationError for a catalogue of another form."""
    found = CatalogueOut.model_validate(json.loads((folder / "catalogue.json").read_text()), extra="forbid")
    assert found.version == VERSION
    files = {file.url: file.sha256 for pattern in found.patterns for file in pattern.files}
    assert files
    return [url for url, sha in files.items() if hashlib.sha256((folder / url).read_bytes()).hexdigest() != sha]


def test_the_sample_is_a_catalogue() -> None:
    assert changed(SAMPLE) == []


def test_another_form_is_refused(tmp_path: Path) -> None:
    text = (SAMPLE / "catalogue.json").read_text()
    (tmp_path / "catalogue.json").write_text(text.replace('"sha256"', '"sha512"'))
    with pytest.raises(ValidationError):
        changed(tmp_path)
