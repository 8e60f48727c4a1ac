"""The search index: Pagefind over the built site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# Without these, `--mount=type=cache` is cut at its dashes and cannot be found.
CHARACTERS = "-=:/._<&"
# What is on a page but not what the page is about: signs, lists of other pages, commands that are the same everywhere.
IGNORED = (
    ".headerlink",
    ".bp-proof",
    ".bp-origin",
    ".bp-diff",
    ".bp-mark",
    ".bp-crumbs",
    ".bp-facts",
    ".bp-run",
    ".bp-cards",
    ".bp-topics",
    ".bp-catalogue",
    ".bp-users",
    ".bp-page--reference .bp-more",
)


class SearchError(RuntimeError):
    """Pagefind could not make the index."""


def command(site: Path) -> list[str]:
    """How Pagefind is called for a built site."""
    return [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(site),
        "--quiet",
        f"--include-characters={CHARACTERS}",
        "--exclude-selectors",
        ", ".join(IGNORED),
    ]


def build_index(site: Path) -> None:
    """Write site/pagefind/. Raises SearchError with Pagefind's words when there is none afterwards."""
    done = subprocess.run(command(site), capture_output=True, text=True, check=False)
    if done.returncode or not (site / "pagefind/pagefind.js").exists():
        said = (done.stdout + done.stderr).strip().splitlines()[:12]  # Pagefind says the same for every page
        raise SearchError("\n".join(["the search index was not made:", *said]))
