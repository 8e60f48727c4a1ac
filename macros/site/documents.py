"""What the search can find: a document for each page, from the catalogue and from the chapters' own text."""

from __future__ import annotations

import difflib
import html
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.catalogue.claims import Fails
from macros.catalogue.inputs import shared_files
from macros.catalogue.model import Application, Catalogue, Language, Pattern
from macros.catalogue.options import load_options, options_of
from macros.catalogue.reading import LONGEST
from macros.catalogue.rules import load_rules, shown_by
from macros.pages.chapter import said
from macros.pages.finder import kind_of
from macros.pages.marks import texts_of, without_marks
from macros.render.labels import Translator
from macros.render.markdown import plain
from macros.site.write import address_of


class SearchError(RuntimeError):
    """The index could not be made."""


@dataclass
class Document:
    """A page as the search sees it. `fields` name -> texts; what weighs how much is said in index.py."""

    url: str  # below the root of its language: snippets/copy-link/
    kind: str  # pattern, error, service, topic, reference
    title: str
    summary: str
    asked: tuple[str, ...] = ()  # what people type who want this page
    messages: tuple[str, ...] = ()  # what it is about word for word: a pasted text that holds one means this page
    fields: dict[str, list[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)  # of which one is shown below a result


def documents(catalogue: Catalogue, docs: Path, language: Language) -> list[Document]:
    """All pages of a language: chapters first, then patterns, each in a stable order."""
    shown = _rules_shown(catalogue)
    found = chapters(catalogue, docs, language)
    found += [of_pattern(catalogue, p, language, shown.get(p.id, [])) for p in _sorted(catalogue)]
    return _with_asked(found, catalogue.root, language)


def _rules_shown(catalogue: Catalogue) -> dict[str, list[str]]:
    """Pattern -> rules that fire on it."""
    found: dict[str, list[str]] = {}
    for rule in load_rules(catalogue.root):
        for name in {v.pattern for v in shown_by(catalogue, rule)}:
            found.setdefault(name, []).append(rule.id)
    return found


def _with_asked(found: list[Document], root: Path, language: Language) -> list[Document]:
    """The pages with what macros/data/asked.yaml says that people ask. Raises SearchError for a page that is not there."""
    path = root / "macros/data/asked.yaml"
    asked: dict[str, dict[str, list[str]]] = (yaml.safe_load(path.read_text()) or {}) if path.exists() else {}
    by_url = {document.url.strip("/"): document for document in found}
    for url, texts in asked.items():
        if url not in by_url:
            near = difflib.get_close_matches(url, by_url, 1)
            raise SearchError(
                f"macros/data/asked.yaml: there is no page {url!r}" + (f"; did you mean {near[0]!r}?" if near else "")
            )
        by_url[url].asked += tuple(texts.get(language, ())) + (tuple(texts["en"]) if language == "zh" else ())
    return found


def _sorted(catalogue: Catalogue) -> list[Pattern]:
    return sorted(catalogue.patterns.values(), key=lambda p: p.key)


# ---------------------------------------------------------------- patterns
def of_pattern(catalogue: Catalogue, pattern: Pattern, language: Language, rules: list[str]) -> Document:
    labels = Translator(language)
    title, summary = plain(pattern.title.in_(language)), plain(pattern.summary.in_(language))
    prose = [without_marks(text.in_(language)) for _, text in texts_of(pattern)]
    topics = [catalogue.topics[name].title.in_(language) for name in pattern.topics]
    messages = sorted(_messages(pattern))
    options = sorted({option for variant in pattern.variants.values() for option in options_of(variant)})
    claims = [plain(said(pattern, s, labels)) for v in pattern.variants.values() for s in v.statements]
    dockerfiles = [v.dockerfile.text for v in _first_default(pattern)]
    others = [text for path in shared_files(pattern.folder) if (text := _short(path))]
    consoles = [path.read_text() for path in pattern.transcripts]
    asked: tuple[str, ...] = ()
    if isinstance(pattern, Application):
        asked = pattern.searches
        service = pattern.service
        topics += [service.language, service.framework, *service.needs]
    fields = {
        "rules": rules,
        "heading": [pattern.id.replace("-", " "), *(v.title.in_(language) for v in pattern.variants.values())],
        "topic": topics,
        "option": options,
        "message": messages,
        "code": [*dockerfiles, *consoles],
        "body": [*prose, *claims, *others],
    }
    if language == "zh":  # readers mix both: the English name finds the Chinese page
        fields["heading"].append(plain(pattern.title.en))
        fields["body"].append(plain(pattern.summary.en))
    shown = [*messages, *dockerfiles, *prose, *claims, *consoles]
    claimed = tuple(
        sorted({s.claim.message for v in pattern.variants.values() for s in v.statements if isinstance(s.claim, Fails)})
    )
    return Document(f"{pattern.key}/", kind_of(pattern), title, summary, asked, claimed, fields, _lines(shown))


def _first_default(pattern: Pattern) -> list[Any]:
    return sorted(pattern.variants.values(), key=lambda v: (v.name != "default", v.name))


def _messages(pattern: Pattern) -> set[str]:
    """What the engine or a program says when a variant fails, as it was printed and as it is claimed."""
    found = set()
    for variant in pattern.variants.values():
        for statement in variant.statements:
            if isinstance(statement.claim, Fails) or "fail" in statement.claim.name():
                found.add(str(getattr(statement.claim, "message", "") or ""))
        measured = pattern.measurement(variant.name)
        if measured is not None:
            found |= {line.strip() for line in (measured.error or "").splitlines()[-6:]}
            found |= set(measured.warnings)
    return {one for one in found if one}


def _short(path: Path) -> str:
    """A context file's text where it is short; lock files and binaries tell a reader nothing."""
    if path.is_symlink() or path.stat().st_size > min(LONGEST, 6000):
        return ""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError:
        return ""


# ---------------------------------------------------------------- chapters
_CALL = re.compile(r"\[\[.*?\]\]", re.DOTALL)
_SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)
_TAG = re.compile(r"</?[a-z][^>]*>")
_ATTRIBUTES = re.compile(r"\{\s*[.#:][^}]*\}|^\s+attrs: .*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_FENCE = re.compile(r"^/{3,}.*$", re.MULTILINE)
_HEADING = re.compile(r"^(#+)\s+(.*)$")


def chapters(catalogue: Catalogue, docs: Path, language: Language) -> list[Document]:
    """A document for every page written by hand but the home page."""
    found = []
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).as_posix()
        if name == "index.md" or name.startswith(("snippets/", "examples/")):
            continue
        found.append(_chapter(catalogue, path, name, language))
    return found


def _chapter(catalogue: Catalogue, path: Path, name: str, language: Language) -> Document:
    meta, text = front_matter(path.read_text())
    clean = prose_of(text)
    headings = [m[2].strip() for line in clean.splitlines() if (m := _HEADING.match(line))]
    title = _flat(str(meta.get("title") or (headings[0] if headings else name)))
    body = [_flat(line) for line in clean.splitlines() if line.strip() and not _HEADING.match(line)]
    url = address_of(name)
    fields = {
        "heading": [_flat(h) for h in headings[1:]] + [str(meta.get("head_title", ""))],
        "topic": [name.removesuffix(".md").replace("/", " ").replace("-", " ")],
        "body": body,
    }
    fields |= _listed(catalogue, name, language)
    lines = [*fields.get("option", ()), *body, *fields.get("rules", ()), *fields.get("mentions", ())]
    kind = "reference" if name.startswith(("reference/", "finder")) else "topic"
    summary = _flat(str(meta.get("description") or (body[0] if body else "")))
    return Document(url, kind, title, summary, tuple(meta.get("searches", ())), (), fields, _lines(lines))


def _listed(catalogue: Catalogue, page: str, language: Language) -> dict[str, list[str]]:
    """What the generated tables of a chapter hold: options and rules."""
    topics = {t.id for t in catalogue.topics.values() if t.page == page}
    options = [o for o in load_options(catalogue.root) if o.topic in topics]
    everything = page.endswith("build-checks.md")
    rules = [r for r in load_rules(catalogue.root) if topics & set(r.topics) or everything]
    return {
        "option": [" ".join([o.id, *o.aliases]) for o in options],
        "rules" if everything else "mentions": [f"{r.id}: {r.what.in_(language)}" for r in rules],
    }


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """A page's metadata and its text."""
    match = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    return (yaml.safe_load(match[1]) or {}, text[match.end() :]) if match else ({}, text)


def prose_of(text: str) -> str:
    """The words of a page's source, without calls of macros, drawings and markup."""
    for wanted in (_CALL, _SVG, _TAG, _ATTRIBUTES, _FENCE):
        text = wanted.sub(" ", text)
    return _LINK.sub(r"\1", text)


def _flat(text: str) -> str:
    return " ".join(html.unescape(text.replace("**", "").replace("`", "").replace("|", " ")).split())


_LONGEST_LINE = 160


def _lines(texts: list[str]) -> list[str]:
    """Single lines, none twice; long ones are cut into sentences."""
    found: dict[str, None] = {}
    for text in texts:
        for line in text.splitlines():
            for part in re.split(r"(?<=[.!?])\s+(?=[A-Z])|(?<=[。！？；])", line) if len(line) > 100 else [line]:
                one = _flat(part).strip("-–> ")
                if len(one) > 3:
                    found[one[:_LONGEST_LINE]] = None
    return list(found)[:220]
