"""What readers and programs take along from the built site is what the checkout holds, and stays the same."""

from __future__ import annotations

import hashlib
import io
import json
import re
import tarfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from macros.catalogue.address import site_url
from macros.catalogue.model import Application, Catalogue
from macros.pages.take import archive_path, command, files_of, raw_path
from macros.places import ROOT
from macros.site.history import history
from macros.site.machine import CatalogueOut, catalogue_out
from macros.site.take import tar_gz, zipped
from tests.browser.markup import pages
from tests.browser.serving import Served


def test_raw_files_are_the_files(site: Path, catalogue: Catalogue) -> None:
    for pattern in catalogue.patterns.values():
        ours = [path for path in files_of(pattern) if not path.is_symlink()]
        assert pattern.variants["default"].path in ours
        for path in ours:
            assert (site / raw_path(pattern, path)).read_bytes() == path.read_bytes()
        there = {p.relative_to(site).as_posix() for p in (site / "raw" / pattern.key).rglob("*") if p.is_file()}
        assert there == {raw_path(pattern, path) for path in ours}, "nothing else, such as our metadata"


def test_archives_hold_the_folder(site: Path, catalogue: Catalogue) -> None:
    for pattern in catalogue.patterns.values():
        wanted = {
            f"{pattern.id}/{p.relative_to(pattern.folder).as_posix()}": p.read_bytes()
            for p in files_of(pattern)
            if not p.is_symlink()
        }
        with tarfile.open(site / archive_path(pattern, "tar.gz")) as tar:
            packed = {m.name: tar.extractfile(m).read() for m in tar if m.isfile()}  # type: ignore[union-attr]
            for member in (m for m in tar if m.isfile()):
                path = ROOT / pattern.kind / member.name
                assert bool(member.mode & 0o100) == bool(path.stat().st_mode & 0o100), member.name
        with zipfile.ZipFile(site / archive_path(pattern, "zip")) as archive:
            zipped_ = {
                i.filename: archive.read(i)
                for i in archive.infolist()
                if (i.external_attr >> 16) & 0o170000 == 0o100000
            }
        assert packed == wanted
        assert zipped_ == wanted


def test_archives_are_the_same_every_time(site: Path, catalogue: Catalogue) -> None:
    """Made again here, at another time and by another process than the site's."""
    for pattern in list(catalogue.patterns.values())[::20]:
        assert tar_gz(pattern) == (site / archive_path(pattern, "tar.gz")).read_bytes()
        assert zipped(pattern) == (site / archive_path(pattern, "zip")).read_bytes()


def test_a_changed_file_changes_the_archive(catalogue: Catalogue, tmp_path: Path) -> None:
    """The comparison above can fail."""
    pattern = next(iter(catalogue.patterns.values()))
    (tmp_path / "Dockerfile").write_text("FROM scratch\n")
    other = pattern.model_copy(update={"folder": tmp_path})
    assert tar_gz(other) != tar_gz(pattern)
    with tarfile.open(fileobj=io.BytesIO(tar_gz(other))) as tar:
        assert tar.getnames() == [f"{pattern.id}/Dockerfile"]


@pytest.mark.parametrize("root", ["", "zh/"])
def test_a_pattern_page_leads_to_them(root: str, page: Page, site: Path, served: Served, catalogue: Catalogue) -> None:
    pattern = next(p for p in catalogue.patterns.values() if p.kind == "examples")
    page.goto(f"{served.url}{root}{pattern.key}/")
    box = page.locator(".bp-take")
    box.locator("summary").click()
    links = [str(a.evaluate("a => a.href")) for a in box.locator("a").all()]
    assert len(links) == 4
    for link in links:
        answer = page.request.get(link)
        assert answer.ok, link
        assert answer.body() == (site / unquote(link.removeprefix(served.url))).read_bytes()
    expect(box.locator("code")).to_have_text(command(pattern))


# ---------------------------------------------------------------- for programs
def test_catalogue_json_is_whole_and_as_its_schema_says(site: Path, catalogue: Catalogue) -> None:
    text = (site / "catalogue.json").read_text()
    found = json.loads(text)
    assert found.pop("$schema") == f"{site_url()}catalogue.schema.json"
    read = CatalogueOut.model_validate(found)
    assert {p.id for p in read.patterns} == set(catalogue.patterns)
    assert read == catalogue_out(catalogue)
    for pattern in read.patterns:
        assert (site / "raw").exists()
        for file in pattern.files:
            content = (site / file.url.removeprefix(site_url())).read_bytes()
            assert (len(content), hashlib.sha256(content).hexdigest()) == (file.bytes, file.sha256)
    schema = json.loads((site / "catalogue.schema.json").read_text())
    assert set(schema["properties"]) == {"version", "site", "patterns"}


def test_every_pattern_is_markdown_too(site: Path, catalogue: Catalogue) -> None:
    index, full = (site / "llms.txt").read_text(), (site / "llms-full.txt").read_text()
    assert index.startswith("# Buildproof\n\n> ")
    for pattern in catalogue.patterns.values():
        text = (site / pattern.key / "index.md").read_text()
        for variant in pattern.variants.values():
            assert variant.dockerfile.text.rstrip("\n") in text
        assert text.rstrip("\n") in full
        assert f"({site_url()}{pattern.key}/index.md)" in index
        assert (site / "zh" / pattern.key / "index.md").exists()


# ---------------------------------------------------------------- for search engines
_ATOM = "{http://www.w3.org/2005/Atom}"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_sitemap_has_every_page_in_both_languages(site: Path) -> None:
    found = {str(e.text) for e in ET.parse(site / "sitemap.xml").getroot().iter(f"{_MAP}loc")}
    built = {p.parent.relative_to(site).as_posix() for p in pages(site) if p.name == "index.html"}
    assert found == {site_url() + ("" if p == "." else f"{p}/") for p in built}
    assert any("/zh/snippets/" in url for url in found)
    assert not list(site.rglob("sitemap.xml.gz"))


def test_each_language_has_a_feed_that_its_pages_name(site: Path, catalogue: Catalogue) -> None:
    if not history(ROOT):  # a shallow clone knows no dates: then there is no feed, and no page names one
        assert not list(site.rglob("feed.xml"))
        assert "application/atom+xml" not in (site / "index.html").read_text()
        return
    for root in ("", "zh/"):
        entries = ET.parse(site / root / "feed.xml").getroot().findall(f"{_ATOM}entry")
        links = [str(link.get("href")) for entry in entries for link in entry.findall(f"{_ATOM}link")]
        assert links
        assert [url for url in links if not (site / url.removeprefix(site_url()) / "index.html").exists()] == []
        assert all(url.startswith(f"{site_url()}{root}") for url in links)
        for place in ("", "finder/", f"{next(iter(catalogue.patterns.values())).key}/"):
            text = (site / root / place / "index.html").read_text()
            href = re.search(r'rel="alternate feed" type="application/atom.xml" [^>]*href="([^"]+)"', text)
            assert href is not None
            assert (site / root / place / href[1]).resolve() == (site / root / "feed.xml").resolve()


def test_pages_say_where_they_are_and_what_they_are(site: Path, catalogue: Catalogue) -> None:
    titles: dict[str, str] = {}
    for path in pages(site):
        if path.name != "index.html":
            continue
        text, place = path.read_text(), path.parent.relative_to(site).as_posix()
        own = site_url() + ("" if place == "." else f"{place}/")
        assert f'<link rel="canonical" href="{own}">' in text, place
        assert f'<meta property="og:url" content="{own}">' in text, place
        image = re.search(r'property="og:image" content="([^"]+)"', text)
        assert image is not None
        assert (site / image[1].removeprefix(site_url())).read_bytes().startswith(b"\x89PNG"), place
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        assert data is not None, place
        article, trail = json.loads(data[1])["@graph"]
        assert article["url"] == own
        assert [one["position"] for one in trail["itemListElement"]] == list(
            range(1, len(trail["itemListElement"]) + 1)
        )
        for one in trail["itemListElement"]:
            assert (site / one["item"].removeprefix(site_url()) / "index.html").exists(), (place, one)
        title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
        assert title is not None
        assert titles.setdefault(f"{place[:3] == 'zh/'}{title[1]}", place) == place, (
            f"the title of {place} is not its own"
        )


def test_a_service_says_its_language(site: Path, catalogue: Catalogue) -> None:
    found = {p["id"]: p for p in json.loads((site / "catalogue.json").read_text())["patterns"]}
    for pattern in catalogue.patterns.values():
        if isinstance(pattern, Application):
            assert found[pattern.id]["framework"] == pattern.service.framework
