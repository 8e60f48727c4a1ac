"""A small checkout for tests of the loader: a list of topics and sound patterns, to be broken in one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.faults import CatalogueError, Fault
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue

TOPICS = (
    "copy: {section: instructions, title: {en: COPY}, page: instructions/copy.md}\n"
    "node: {section: tools, title: {en: Node}}\n"
)
GOOD = """\
title: {en: A pattern}
summary: {en: It shows one thing.}
topics: [copy, node]
variants:
  default:
    claims:
      size: {at_most_mb: 1}
"""


class Checkout:
    """A folder with patterns in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "macros/data").mkdir(parents=True)
        (root / "macros/data/topics.yaml").write_text(TOPICS)

    def pattern(
        self, name: str = "copy-one", metadata: str | bytes = GOOD, kind: str = "snippets", **files: str
    ) -> Path:
        """A pattern with these files; `before` is before.Dockerfile."""
        folder = self.root / kind / name
        folder.mkdir(parents=True)
        given = metadata if isinstance(metadata, bytes) else metadata.encode()
        if kind == "examples" and metadata == GOOD:
            given += b"service: {language: go, framework: gRPC}\n"
        (folder / "pattern.yaml").write_bytes(given)
        (folder / "Dockerfile").write_text("FROM scratch\nCOPY a /\n")
        (folder / "a").write_text("a\n")
        for file, text in files.items():
            (folder / f"{file}.Dockerfile").write_text(text)
        return folder

    def load(self) -> Catalogue:
        return load_catalogue(self.root)

    def faults(self) -> tuple[Fault, ...]:
        with pytest.raises(CatalogueError) as raised:
            self.load()
        assert all(fault.file and fault.problem and fault.cure for fault in raised.value.faults)
        return raised.value.faults

    def only_fault(self) -> Fault:
        faults = self.faults()
        assert len(faults) == 1, str(CatalogueError(faults))
        return faults[0]

    def expect(self, file: str, key: str, problem: str, cure: str) -> None:
        """Among the faults is this one: file and key as given, words of the problem and of the cure."""
        faults = self.faults()
        fits = [f for f in faults if f.file.endswith(file) and key in f.key and problem in f.problem and cure in f.cure]
        assert fits, str(CatalogueError(faults))
