"""Writes a page for each pattern into docs/<language>/snippets and examples, which git ignores.

Run it before the site is built: `python -m macros.site.write`. A page is a heading for mkdocs and one macro call; it is
written only when it changes, so that a watching server does not go round in circles.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from macros.catalogue.faults import CatalogueError
from macros.catalogue.load import KINDS, load_catalogue
from macros.catalogue.model import Application, Catalogue, Language, Pattern
from macros.pages.cards import claim_count
from macros.pages.pattern import trail
from macros.places import ROOT
from macros.render.labels import Translator
from macros.render.markdown import attribute

GALLERY = "examples/index.md"
_NOTE = "# Written by `python -m macros.site.write`; changes here are lost.\n"


def page_text(catalogue: Catalogue, pattern: Pattern, language: Language) -> str:
    """The page's source: front matter for the theme and the search, then the macro that makes the page."""
    meta = {
        "title": attribute(pattern.title.in_(language)),
        "description": attribute(pattern.summary.in_(language)),
        "pattern": pattern.id,
        "topics": [catalogue.topics[name].title.in_(language) for name in pattern.topics],
        "claims": claim_count(pattern),
        "trail": [
            [attribute(name), address_of(page)] for name, page in trail(catalogue, pattern, Translator(language))
        ],
        "hide": ["navigation"],
    }
    return _source(meta, f'pattern_page("{pattern.id}")')


def address_of(page: str) -> str:
    """Below the language's root: `images/index.md` is at `images/`, `images/ci.md` at `images/ci/`."""
    return page.removesuffix("index.md") if page.split("/")[-1] == "index.md" else page.removesuffix(".md") + "/"


def _source(meta: dict[str, Any], call: str) -> str:
    """A page that is front matter and one call of a macro."""
    shown = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{_NOTE}{shown}---\n[[ {call} ]]\n"


def pages(catalogue: Catalogue, language: Language) -> dict[str, str]:
    """Path below docs/<language>/ -> content, for every pattern."""
    texts = {f"{p.key}.md": page_text(catalogue, p, language) for p in catalogue.patterns.values()}
    if any(isinstance(p, Application) for p in catalogue.patterns.values()):
        texts[GALLERY] = gallery_text(Translator(language))
    return texts


def gallery_text(labels: Translator) -> str:
    """The source of the gallery's page, which stands where the applications' pages are made."""
    meta = {"title": labels("gallery_title"), "description": labels("gallery_lead"), "hide": ["navigation"]}
    return _source(meta, "gallery_page()")


def write_pages(catalogue: Catalogue, docs: Path, language: Language) -> list[Path]:
    """Make the generated folders below `docs` hold exactly the wanted pages. Returns what was written or removed."""
    wanted = {docs / name: text for name, text in pages(catalogue, language).items()}
    touched = []
    for kind in KINDS:
        (docs / kind).mkdir(parents=True, exist_ok=True)
        for old in (docs / kind).glob("*.md"):
            if old not in wanted:
                old.unlink()
                touched.append(old)
    for path, text in wanted.items():
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            touched.append(path)
    return touched


def main() -> int:
    try:
        catalogue = load_catalogue(ROOT)
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1
    touched = write_pages(catalogue, ROOT / "docs/en", "en")
    print(f"{len(catalogue.patterns)} pages, {len(touched)} written or removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
