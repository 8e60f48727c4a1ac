"""Links and anchors inside the site lead somewhere; assets come from the site itself."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.browser.markup import pages, parse


def target(site: Path, page: Path, path: str) -> Path | None:
    """The file that a link's path leads to; None when there is none."""
    found = (page.parent / unquote(path)).resolve()
    if not path:
        return page
    if found.is_dir() and path.endswith(("/", ".")):
        found = found / "index.html"
    return found if found.is_file() and found.is_relative_to(site.resolve()) else None


def broken(site: Path, page: Path, href: str) -> str | None:
    """What is wrong with a link; None when nothing is."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None if parts.scheme in ("https", "mailto") else "neither inside the site nor https"
    if parts.path.startswith("/"):
        return "begins at the root of the server: wrong below a path"
    found = target(site, page, parts.path)
    if found is None:
        return "leads nowhere"
    if parts.fragment and unquote(parts.fragment) not in parse(found).ids:
        return "its anchor is not there"
    return None


def test_links_and_anchors(site: Path) -> None:
    checked, wrong = 0, []
    for page in pages(site):
        for href in parse(page).links:
            checked += 1
            why = broken(site, page, href)
            if why is not None:
                wrong.append(f"{page.relative_to(site)}: {href}: {why}")
    assert checked > 100
    assert not wrong


def test_assets_are_our_own(site: Path) -> None:
    for page in pages(site):
        for source in parse(page).assets:
            parts = urlsplit(source)
            assert not parts.netloc, f"{page.relative_to(site)} loads {source}"
            assert target(site, page, parts.path) is not None, f"{page.relative_to(site)}: {source} is not there"


def test_style_sheets_load_nothing(site: Path) -> None:
    sheets = [p for p in site.rglob("*.css") if "pagefind" not in p.parts]
    assert sheets
    for sheet in sheets:
        found = re.search(r"(@import|url\(\s*['\"]?(https?:)?//)[^;)]*", sheet.read_text())
        assert found is None, f"{sheet.relative_to(site)}: {found[0]}"
