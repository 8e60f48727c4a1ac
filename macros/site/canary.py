"""Builds the same sources with the theme's successor, zensical, and lists what a reader would miss: `make canary`.

`python -m macros.site.canary` takes the pages as mkdocs builds them, fetches the latest zensical into a folder that is thrown
away, lets it build a copy of the checkout, and compares page by page. It exits with 1 if there is a difference.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from macros.catalogue.load import KINDS
from macros.pages.everything import load_all
from macros.places import ROOT
from macros.site.build import BuildError, editions, mkdocs
from macros.site.write import write_pages

# What zensical can't read of our configuration, and what says the same. Each is a difference, too.
REWRITTEN = {"!relative $config_dir": "."}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_UNREAD = {"script", "style", "template"}


@dataclass
class Page:
    """What a reader has of a page."""

    title: str = ""
    description: str = ""
    canonical: str = ""
    words: list[str] = field(default_factory=list)  # of the article
    anchors: set[str] = field(default_factory=set)
    links: Counter[str] = field(default_factory=Counter)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page, self.open = Page(), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "meta" and given.get("name") == "description":
            self.page.description = given["content"]
        if tag == "link" and given.get("rel") == "canonical":
            self.page.canonical = given["href"]
        if tag not in _VOID:
            self.open.append(tag)
        if "article" in self.open:
            if "id" in given:
                self.page.anchors.add(given["id"])
            if tag == "a" and "href" in given:
                self.page.links[given["href"].removeprefix("./")] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "title" in self.open and "svg" not in self.open:
            self.page.title += data.strip()
        elif "article" in self.open and not _UNREAD & set(self.open):
            self.page.words += data.split()


def read(text: str) -> Page:
    """A page as it was built."""
    reader = _Reader()
    reader.feed(text)
    return reader.page


def missing(old: Page, new: Page) -> Iterator[str]:
    """What the new page says otherwise than the old one."""
    for name in ("title", "description", "canonical"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{name}: {before!r} became {after!r}"
    if old.words != new.words:
        at = next((i for i, (a, b) in enumerate(zip(old.words, new.words, strict=False)) if a != b), None)
        at = min(len(old.words), len(new.words)) if at is None else at
        yield f"text: '{' '.join(old.words[at : at + 8])}' became '{' '.join(new.words[at : at + 8])}'"
    if lost := sorted(old.anchors - new.anchors):
        yield f"anchors: {', '.join(lost[:5])} of {len(lost)} are gone"
    if changed := sorted((old.links - new.links).keys()):
        yield f"links: {', '.join(changed[:5])} of {len(changed)} lead elsewhere or are gone"


def compare(old: Path, new: Path) -> list[str]:
    """Differences of two built sites, each with its page."""
    pages = {p.relative_to(old).as_posix() for p in old.rglob("index.html")}
    there = {p.relative_to(new).as_posix() for p in new.rglob("index.html")}
    told = [f"{page}: is missing" for page in sorted(pages - there)]
    told += [f"{page}: is new" for page in sorted(there - pages)]
    for page in sorted(pages & there):
        told += [f"{page}: {one}" for one in missing(read((old / page).read_text()), read((new / page).read_text()))]
    return told


def copy_sources(root: Path, to: Path) -> list[str]:
    """What zensical builds from, in a folder of its own. Returns what had to be written otherwise."""
    for name in ("docs", "macros", *KINDS, "tests/prover/bases"):
        if (root / name).exists():
            shutil.copytree(root / name, to / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    told = []
    for config, _, _ in editions(root):
        text = (root / config).read_text()
        for ours, theirs in REWRITTEN.items():
            told += [f"{config}: `{ours}` isn't known and was written as `{theirs}`"] if ours in text else []
            text = text.replace(ours, theirs)
        (to / config).write_text(text)
    return told


def install(folder: Path) -> str:
    """The latest zensical, beside our own libraries. Returns its version. Raises BuildError."""
    words = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--target", str(folder)]
    if uv := shutil.which("uv"):
        words = [uv, "pip", "install", "-q", "--python", sys.executable, "--target", str(folder)]
    done = subprocess.run([*words, "zensical"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"zensical was not installed:\n{done.stderr}")
    return next(folder.glob("zensical-*.dist-info")).name.removeprefix("zensical-").removesuffix(".dist-info")


def zensical(config: Path, packages: Path, within_s: float) -> None:
    """One build, into the folder that the configuration names. Raises BuildError."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(packages), str(config.parent)])}
    words = [sys.executable, "-c", "from zensical.main import cli; cli()", "build", "--clean", "-f", str(config)]
    try:
        done = subprocess.run(
            words, cwd=config.parent, env=environment, capture_output=True, text=True, check=False, timeout=within_s
        )
    except subprocess.TimeoutExpired:
        raise BuildError(f"zensical has not built {config.name} within {within_s:.0f} s") from None
    if done.returncode:
        raise BuildError(f"zensical did not build {config.name}:\n{(done.stderr + done.stdout).strip()[-1500:]}")


def try_out(root: Path, work: Path, within_s: float) -> list[str]:
    """Build both in `work` and compare. Raises BuildError."""
    version = install(work / "packages")
    told = copy_sources(root, work / "copy")
    print(f"zensical {version}", *told, sep="\n  ")
    # The successor puts its site where the configuration says; ours is built from the same copy into another folder.
    found = list(told)
    for config, language, below in editions(root):
        started = time.monotonic()
        mkdocs(root / config, work / "old" / below, language)
        halfway = time.monotonic()
        zensical(work / "copy" / config, work / "packages", within_s)
        ours, theirs = halfway - started, time.monotonic() - halfway
        print(f"{config}: mkdocs {ours:.0f} s, zensical {theirs:.0f} s", flush=True)
        found += compare(work / "old" / below, work / "copy/site" / below)
    return found


def main() -> int:
    catalogue = load_all(ROOT)
    for _, language, _ in editions(ROOT):
        write_pages(catalogue, ROOT / "docs" / language, language)
    with tempfile.TemporaryDirectory(prefix="canary-") as work:
        try:
            told = try_out(ROOT, Path(work), float(os.environ.get("CANARY_S", "3600")))
        except BuildError as error:
            print(error)
            return 1
    kinds = Counter(one.split(": ")[1] for one in told)
    print(*told[:200], sep="\n")
    print(f"{len(told)} differences: " + ", ".join(f"{kind} {n}" for kind, n in kinds.most_common()))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
