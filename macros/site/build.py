"""Builds and serves the site: `python -m macros.site build` and `python -m macros.site serve`.

A build writes the pages of the patterns, lets mkdocs build them strictly, and makes the search index. `serve` does the
same again whenever a source changes, in a process of its own, so that a change of our own code counts as well and a
failed build leaves the server standing.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from macros.catalogue.address import has_address, site_url
from macros.catalogue.faults import CatalogueError, UsageError
from macros.catalogue.fingerprint import fingerprint
from macros.catalogue.freshness import StaleError, is_draft, require_fresh
from macros.catalogue.load import KINDS
from macros.catalogue.model import Language
from macros.pages.everything import load_all
from macros.places import ROOT
from macros.site.card import write_card
from macros.site.documents import SearchError
from macros.site.feed import wanted, write_feeds
from macros.site.history import history
from macros.site.index import build_index
from macros.site.machine import write_machine
from macros.site.shown import ShownError, require_shown
from macros.site.styles import write_styles
from macros.site.take import write_take
from macros.site.write import write_pages

# Configuration, language and folder below the site, in the order of their building: English comes first, because
# mkdocs empties the folder it builds into.
SITES: tuple[tuple[str, Language, str], ...] = (("mkdocs.yml", "en", ""), ("mkdocs.zh.yml", "zh", "zh"))
_STAMP = "search/.built-from"  # in the built site, written last: of which sources it is


class BuildError(RuntimeError):
    """mkdocs did not build the site."""


def mkdocs(config: Path, site: Path, language: Language = "en", feed: bool = False) -> None:
    """One strict build. Raises BuildError with mkdocs' warnings and errors."""
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(config.parent)}
    environment["BUILDPROOF_URL"] = site_url(language) if has_address() else ""
    environment["BUILDPROOF_FEED"] = "true" if feed else ""
    done = subprocess.run(words, cwd=config.parent, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"mkdocs did not build {config.name}:\n{complaint(done.stderr + done.stdout)}")


def complaint(log: str) -> str:
    """What mkdocs complained of: its log without progress and without the traceback behind a macro's error."""
    short = re.sub(r"```\s*Traceback.*?```\s*", "", log, flags=re.DOTALL)
    lines = [line for line in short.splitlines() if line.strip() and not line.startswith(("INFO", "DEBUG"))]
    return "\n".join(lines)


def editions(root: Path) -> list[tuple[str, Language, str]]:
    """Those of SITES that this checkout has: configuration, language, and the folder below the site's root."""
    return [one for one in SITES if (root / one[0]).exists()]


def build(root: Path, site: Path) -> None:
    """Build all languages into `site`. Raises CatalogueError, StaleError, BuildError, ShownError or SearchError."""
    stamp, found = site / _STAMP, sources(root)
    stamp.unlink(missing_ok=True)
    catalogue = load_all(root)
    require_fresh(catalogue)
    dates = history(root)
    for config, language, below in editions(root):
        write_pages(catalogue, root / "docs" / language, language)
        mkdocs(root / config, site / below, language, feed=wanted(dates))
        write_styles(site / below)
        build_index(catalogue, root / "docs" / language, site, language)
    write_take(catalogue, site)
    write_card(site)
    languages = [language for _, language, _ in editions(root)]
    write_machine(catalogue, site, languages)
    write_feeds(catalogue, dates, site, languages)
    require_shown(root, site)
    if told := proof_marks(site):
        print(told)
    if not has_address():
        print("built for no address: without canonical links, sitemap and feed. SITE_URL=https://… names one")
    elif not dates:
        print("built without a feed: this checkout has no history, or not all of it (git fetch --unshallow)")
    stamp.write_text(found)


def proof_marks(site: Path) -> str:
    """How many sentences of the built chapters lead to their proof, in one line; "" where none does."""
    counts = [n for path in site.rglob("*.html") if (n := path.read_text().count('class="bp-proof"'))]
    return f"{sum(counts)} proof marks on {len(counts)} pages" if counts else ""


def watched(root: Path) -> list[tuple[Path, bool]]:
    """What a server looks at, and whether with all that is below. Generated pages are not: they follow from these."""
    found = [(root / kind, True) for kind in KINDS]
    found += [(root / "macros", True), (root / "docs/theme", True), (root / "tests/prover/bases", True)]
    for config, language, _ in editions(root):
        docs = root / "docs" / language
        found += [(root / config, False), (docs, False)]
        found += [(d, True) for d in sorted(docs.iterdir()) if d.is_dir() and d.name not in KINDS]
    return [(path, below) for path, below in found if path.exists()]


def sources(root: Path) -> str:
    """Hash of all that a built site follows from: what a server watches, libraries, Python, draft, address, history."""
    given = {root / "requirements.txt"}
    for path, below in watched(root):
        given |= {path, *(path.rglob("*") if below else path.glob("*"))}
    files = [p for p in given if p.is_file() and p.suffix != ".pyc"]
    return fingerprint(root, files, f"\0{is_draft()}\0{site_url()}\0{sorted(history(root).items())}")


def is_built(root: Path, site: Path) -> bool:
    """Was this folder built from these very sources, strictly and to its end?"""
    stamp = site / _STAMP
    return stamp.exists() and stamp.read_text() == sources(root)


def rebuild(root: Path, site: Path) -> None:
    """A build in a process of its own. Raises Abort, which the server prints without a traceback and survives."""
    words = [sys.executable, "-m", "macros.site", "build", "--site", str(site)]
    if subprocess.run(words, cwd=root, check=False).returncode:
        raise Abort("  Not rebuilt: the pages are those of before. The next change tries again.")


def require_port(host: str, port: int) -> None:
    """Raises OSError when the port cannot be had: better before the first build than after it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))


def serve(root: Path, site: Path, host: str, port: int) -> None:
    """Build, then serve and rebuild until interrupted. Raises OSError when the port is taken."""
    require_port(host, port)
    server = LiveReloadServer(builder=lambda: rebuild(root, site), host=host, port=port, root=str(site))
    lost = site / "404.html"
    server.error_handler = lambda code: lost.read_bytes() if code == 404 and lost.exists() else None
    rebuild(root, site)
    for path, below in watched(root):
        server.watch(str(path), recursive=below)
    print(f"\n  Buildproof is at http://{host}:{port}/  (Ctrl+C ends it)\n", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        print("  ended")
    finally:
        server.shutdown()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m macros.site", description="Build or serve the site.")
    parser.add_argument("action", choices=["build", "serve"])
    parser.add_argument("--site", type=Path, help="folder to build into (default: site/, for serve .cache/site)")
    parser.add_argument("--unless-built", action="store_true", help="do nothing when no source has changed since")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    given = parser.parse_args(arguments)
    site = (given.site or ROOT / ("site" if given.action == "build" else ".cache/site")).resolve()
    try:
        if given.action == "build" and given.unless_built and is_built(ROOT, site):
            print(f"{site} is built from these very sources")
        elif given.action == "build":
            build(ROOT, site)
        else:
            os.environ.setdefault("SITE_URL", f"http://{given.host}:{given.port}/")
            serve(ROOT, site, given.host, given.port)
    except (CatalogueError, StaleError, UsageError, BuildError, ShownError, SearchError) as error:
        print(error, file=sys.stderr)
        return 1
    except Abort:
        return 1  # the first build failed, and has said why
    except OSError as error:
        print(
            f"cannot serve on {given.host}:{given.port}: {error.strerror}. Give another --port."
            if given.action == "serve"
            else f"the site was not built: {error}",
            file=sys.stderr,
        )
        return 1
    return 0
