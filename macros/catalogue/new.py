"""`make new ID=copy-something`: a folder with a pattern to fill in."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from macros.catalogue.faults import UsageError
from macros.catalogue.load import ID_FORM
from macros.places import ROOT

_METADATA = """\
title: {{en: {title}}}
summary: {{en: "One sentence: what this gives the reader."}}
topics: [run]  # the first is its home; the list is macros/data/topics.yaml
sources: []
variants:
  before:  # the same without the idea; remove it, with before.Dockerfile, if there is no such thing
    refutes: [file_present]
  default:
    claims:  # the vocabulary is macros/catalogue/claims.py, and the page on claims
      file_present: {{paths: [/idea]}}
"""


def create(root: Path, pattern: str, kind: str) -> Path:
    """Write the folder and return it. Raises UsageError when the id is not valid or is taken."""
    if not ID_FORM.match(pattern):
        raise UsageError(f"ID: {pattern!r} is not a valid id: two to five lower-case words joined by hyphens")
    taken = [root / k / pattern for k in ("snippets", "examples") if (root / k / pattern).exists()]
    if taken:
        raise UsageError(f"ID: {taken[0].relative_to(root)} exists already: choose another id")
    folder = root / kind / pattern
    folder.mkdir(parents=True)
    (folder / "pattern.yaml").write_text(_METADATA.format(title=pattern.replace("-", " ").capitalize()))
    (folder / "Dockerfile").write_text("FROM debian:trixie-slim\nRUN touch /idea\n")
    (folder / "before.Dockerfile").write_text("FROM debian:trixie-slim\n")
    return folder


def main() -> int:
    pattern, kind = os.environ.get("ID", ""), os.environ.get("KIND", "snippets")
    if not pattern:
        print("ID is missing: make new ID=copy-something (KIND=examples for a whole service)", file=sys.stderr)
        return 2
    try:
        folder = create(ROOT, pattern, kind)
    except UsageError as problem:
        print(problem, file=sys.stderr)
        return 2
    print(
        f"{folder.relative_to(ROOT)} is made. Next: write it, then\n"
        f"  make measure ID={pattern}   # writes measured.json\n"
        f"  make test ID={pattern}      # proves every claim\n"
        f"  make mutate ID={pattern}    # would a claim notice if it were broken?"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
