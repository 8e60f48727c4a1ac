"""The catalogue for programs: catalogue.json with its schema, llms.txt, each pattern as Markdown, sitemap.xml, robots.txt.

Everything follows from the files of the checkout and from the site's address, so that the same commit gives the same bytes.
"""

from __future__ import annotations

import hashlib
import html
import json
from pathlib import Path

from pydantic import BaseModel, Field

from macros.catalogue.address import below, has_address, site_url
from macros.catalogue.graph import images_of
from macros.catalogue.model import Application, Catalogue, Language, Pattern, Variant
from macros.pages.compare import ordered
from macros.pages.finder import kind_of
from macros.pages.marks import without_marks
from macros.pages.take import archive_path, command, files_of, raw_path
from macros.phrases import words_for
from macros.render import numbers
from macros.render.embed import language_of, why_not_shown
from macros.render.labels import Translator
from macros.render.markdown import plain

VERSION = 1  # of catalogue.json: another number when a key changes its meaning or goes
LANGUAGES: tuple[Language, ...] = ("en", "zh")


class TextOut(BaseModel):
    """A text in both languages."""

    en: str
    zh: str


class ClaimOut(BaseModel):
    """What was checked of a variant, and found so."""

    name: str = Field(description="the claim's name in the vocabulary: see /reference/claims/")
    holds: bool = Field(description="false: it was meant to be refuted, and was")
    words: TextOut


class VariantOut(BaseModel):
    """One Dockerfile."""

    name: str = Field(description="default is the recommended one, before its bad twin")
    title: TextOut
    url: str = Field(description="the page, at this variant")
    dockerfile: str = Field(description="address of the raw file")
    sha256: str = Field(description="of the raw file")
    target: str | None
    build_args: dict[str, str]
    bases: list[str]
    fails: bool = Field(description="this variant is meant not to build")
    claims: list[ClaimOut]
    size_bytes: int | None = Field(description="sum of the uncompressed layers")
    pull_bytes: int | None = Field(description="sum of the compressed layers")
    layers: int | None = Field(description="added to the base")
    cold_seconds: float | None
    rebuild_seconds: float | None = Field(description="after an edit of the source")


class FileOut(BaseModel):
    """A file that a build reads."""

    path: str
    url: str
    bytes: int
    sha256: str


class PatternOut(BaseModel):
    """A pattern: one idea, or one application."""

    id: str
    kind: str = Field(description="pattern, error or service")
    url: TextOut
    markdown: TextOut = Field(description="addresses of the page as Markdown")
    title: TextOut
    summary: TextOut
    topics: list[str]
    language: str | None = Field(description="of a service")
    framework: str | None = Field(description="of a service")
    sources: list[str]
    related: list[str]
    variants: list[VariantOut]
    files: list[FileOut]
    zip: str
    tar_gz: str


class CatalogueOut(BaseModel):
    """All Dockerfiles of this site, with what was proven of each."""

    version: int = VERSION
    site: str = Field(description="address of the site; if empty, all addresses are relative to that of this file")
    patterns: list[PatternOut]


def _both(of: object) -> TextOut:
    return TextOut(en=plain(of.in_("en")), zh=plain(of.in_("zh")))  # type: ignore[attr-defined]


def _sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def variant_out(pattern: Pattern, variant: Variant) -> VariantOut:
    m = pattern.measurement(variant.name)
    titles = {lang: {v.name: v.title.in_(lang) for v in pattern.variants.values()} for lang in LANGUAGES}
    claims = [
        ClaimOut(
            name=s.claim.name(),
            holds=s.holds,
            words=TextOut(en=plain(words_for(s, "en", titles["en"])), zh=plain(words_for(s, "zh", titles["zh"]))),
        )
        for s in variant.statements
    ]
    return VariantOut(
        name=variant.name,
        title=_both(variant.title),
        url=f"{site_url()}{pattern.key}/#variant-{variant.name}",
        dockerfile=site_url() + raw_path(pattern, variant.path),
        sha256=_sha(variant.path),
        target=variant.options.target,
        build_args=dict(variant.options.args),
        bases=sorted(images_of(variant)),
        fails=variant.fails,
        claims=claims,
        size_bytes=m.size_bytes if m else None,
        pull_bytes=m.pull_bytes if m else None,
        layers=m.layers if m else None,
        cold_seconds=m.cold_s if m and not m.error else None,
        rebuild_seconds=m.rebuild.seconds if m and m.rebuild else None,
    )


def pattern_out(pattern: Pattern) -> PatternOut:
    service = pattern.service if isinstance(pattern, Application) else None
    files = [
        FileOut(
            path=p.relative_to(pattern.folder).as_posix(),
            url=site_url() + raw_path(pattern, p),
            bytes=p.stat().st_size,
            sha256=_sha(p),
        )
        for p in files_of(pattern)
        if not p.is_symlink()
    ]
    return PatternOut(
        id=pattern.id,
        kind=kind_of(pattern),
        url=TextOut(**{lang: f"{site_url(lang)}{pattern.key}/" for lang in LANGUAGES}),
        markdown=TextOut(**{lang: f"{site_url(lang)}{pattern.key}/index.md" for lang in LANGUAGES}),
        title=_both(pattern.title),
        summary=_both(pattern.summary),
        topics=list(pattern.topics),
        language=service.language if service else None,
        framework=service.framework if service else None,
        sources=list(pattern.sources),
        related=list(pattern.related),
        variants=[variant_out(pattern, v) for v in ordered(pattern)],
        files=files,
        zip=site_url() + archive_path(pattern, "zip"),
        tar_gz=site_url() + archive_path(pattern, "tar.gz"),
    )


def catalogue_out(catalogue: Catalogue) -> CatalogueOut:
    found = sorted(catalogue.patterns.values(), key=lambda p: p.key)
    return CatalogueOut(site=site_url(), patterns=[pattern_out(p) for p in found])


# ---------------------------------------------------------------- Markdown
def _fence(text: str, language: str) -> str:
    mark = "`" * max(3, 1 + max((len(run) for run in text.split("\n") if run and not run.strip("`")), default=2))
    return f"{mark}{language}\n{text}{'' if text.endswith(chr(10)) else chr(10)}{mark}"


def markdown_of(catalogue: Catalogue, pattern: Pattern, language: Language) -> str:
    """A pattern for those who read text: its Dockerfiles byte for byte, what was proven of each, what it weighs."""
    labels = Translator(language)
    titles = {v.name: v.title.in_(language) for v in pattern.variants.values()}
    parts = [f"# {pattern.title.in_(language)}", pattern.summary.in_(language)]
    if has_address():
        parts.append(f"{site_url(language)}{pattern.key}/\n\n    {command(pattern)}")
    for variant in ordered(pattern):
        title = titles[variant.name]
        parts.append(f"## {variant.path.name}: {title}")
        parts.append(_fence(variant.dockerfile.text, "dockerfile"))
        proven = [
            f"- {'' if s.holds else labels('refuted') + ': '}{words_for(s, language, titles)}"
            for s in variant.statements
        ]
        parts += ["\n".join(proven)] if proven else []
        m = pattern.measurement(variant.name)
        if m and m.size_bytes is not None and m.pull_bytes is not None:
            rebuilt = f" · {labels('rebuilds_in', time=numbers.seconds(m.rebuild.seconds))}" if m.rebuild else ""
            parts.append(
                f"{numbers.size(m.size_bytes)} ({labels('pull_bytes')}: {numbers.size(m.pull_bytes)}){rebuilt}"
            )
    dockerfiles = {v.path for v in pattern.variants.values()}
    for path in files_of(pattern):
        if path not in dockerfiles and why_not_shown(path) is None and path.stat().st_size < 8000:
            name = path.relative_to(pattern.folder).as_posix()
            parts += [f"## {name}", _fence(path.read_bytes().decode(), language_of(path))]
    for key, text in (("why", pattern.why), ("when_not", pattern.when_not)):
        if text is not None:
            parts += [f"## {labels(key)}", without_marks(text.in_(language)).strip()]
    if pattern.sources:
        parts += [f"## {labels('sources')}", "\n".join(f"- {one}" for one in pattern.sources)]
    return "\n\n".join(parts) + "\n"


def llms_txt(catalogue: Catalogue) -> str:
    """The index for language models: https://llmstxt.org"""
    head = [
        "# Buildproof",
        "> Dockerfiles that were built before you copy them. Each one was built by a Docker Engine, on the official base "
        "image or on a stand-in that is named as such; each claim beside it was checked, each number measured.",
        f"All of it as data: {site_url()}catalogue.json (schema: {site_url()}catalogue.schema.json). All of it as text: "
        f"{site_url()}llms-full.txt. What you copy from a pattern is byte for byte what was proven.",
    ]
    groups: dict[str, list[Pattern]] = {}
    for pattern in sorted(catalogue.patterns.values(), key=lambda p: p.key):
        home = "Services" if pattern.kind == "examples" else catalogue.topics[pattern.topics[0]].title.en
        groups.setdefault(home, []).append(pattern)
    for title, members in sorted(groups.items(), key=lambda one: (one[0] != "Services", one[0])):
        rows = [f"- [{plain(p.title.en)}]({site_url()}{p.key}/index.md): {plain(p.summary.en)}" for p in members]
        head.append(f"## {title}\n\n" + "\n".join(rows))
    return "\n\n".join(head) + "\n"


def llms_full(pages: dict[str, str]) -> str:
    """All patterns' pages as Markdown (key of the pattern -> text) in one file."""
    return "\n\n---\n\n".join(text.rstrip("\n") for _, text in sorted(pages.items())) + "\n"


# ---------------------------------------------------------------- for search engines
def sitemap(site: Path) -> str:
    """Every page that was built, with its twin in the other language."""
    pages = sorted(
        p.parent.relative_to(site).as_posix().removeprefix(".")
        for p in site.rglob("index.html")
        if p.relative_to(site).parts[0] != "raw"
    )
    rows = []
    for page in pages:
        name = f"{page}/" if page else ""
        own = name.removeprefix("zh/") if name.startswith("zh/") else name
        twins = {"en": own, "zh": f"zh/{own}"}
        there = {lang: at for lang, at in twins.items() if (site / at / "index.html").exists()}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{html.escape(site_url() + at)}"/>'
            for lang, at in there.items()
        )
        rows.append(f"<url><loc>{html.escape(site_url() + name)}</loc>{links}</url>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        + "\n".join(rows)
        + "\n</urlset>\n"
    )


def write_machine(catalogue: Catalogue, site: Path, languages: list[Language]) -> None:
    """Write all of it into the built site. What mkdocs makes of its own (a sitemap with today's date) goes."""
    for made in [*site.rglob("sitemap.xml"), *site.rglob("sitemap.xml.gz")]:
        made.unlink()
    found = catalogue_out(catalogue).model_dump(mode="json")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **CatalogueOut.model_json_schema()}
    _json(site / "catalogue.json", {"$schema": f"{site_url()}catalogue.schema.json", **found})
    _json(site / "catalogue.schema.json", schema)
    (site / "llms.txt").write_text(llms_txt(catalogue))
    for language in languages:
        pages = {p.key: markdown_of(catalogue, p, language) for p in catalogue.patterns.values()}
        for key, text in pages.items():
            (site / below(language) / key / "index.md").write_text(text)
        if language == "en":
            (site / "llms-full.txt").write_text(llms_full(pages))
    robots = "User-agent: *\nAllow: /\n"
    if has_address():
        (site / "sitemap.xml").write_text(sitemap(site))
        robots += f"Sitemap: {site_url()}sitemap.xml\n"
    (site / "robots.txt").write_text(robots)


def _json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
