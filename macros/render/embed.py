"""Files of patterns on pages, whole or cut by structure. Code reaches a page as HTML, which neither a template nor Markdown
looks into; `data-file` says which file a block must equal byte for byte, and macros/site/shown.py compares the built pages.
"""

from __future__ import annotations

from pathlib import Path

from macros.catalogue.dockerfile import Instruction
from macros.catalogue.faults import UsageError
from macros.catalogue.find import find_pattern, find_stage, find_variant, missing
from macros.catalogue.model import Catalogue, Variant
from macros.catalogue.reading import LONGEST, hidden, lines_of
from macros.render.labels import Translator
from macros.render.markdown import code, fence

_LANGUAGES = {
    ".py": "python",
    ".go": "go",
    ".js": "javascript",
    ".mjs": "javascript",
    ".ts": "typescript",
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".toml": "toml",
    ".sh": "sh",
    ".c": "c",
    ".h": "c",
    ".rs": "rust",
    ".java": "java",
    ".xml": "xml",
    ".html": "html",
    ".css": "css",
    ".md": "markdown",
    ".mod": "text",
    ".sum": "text",
    ".ini": "ini",
    ".hcl": "terraform",
    ".conf": "nginx",
    ".rb": "ruby",
    ".php": "php",
    ".sql": "sql",
    ".cfg": "ini",
    ".env": "sh",
}
_ENGLISH = Translator("en")
_NAMES = {"Makefile": "make", "entrypoint": "sh", "Caddyfile": "text"}


def language_of(path: Path) -> str:
    """The highlighter's name for a file; `text` when nothing fits."""
    if path.name == "Dockerfile" or path.name.endswith(".Dockerfile"):
        return "dockerfile"
    return _NAMES.get(path.name) or _LANGUAGES.get(path.suffix) or "text"


def _relative(catalogue: Catalogue, path: Path) -> str:
    return path.relative_to(catalogue.root).as_posix()


def why_not_shown(path: Path, labels: Translator = _ENGLISH) -> str | None:
    """Why a file cannot be shown byte for byte, as the end of "this is …"; None when it can."""
    if path.is_symlink():
        return labels("unshown_link", to=code(str(path.readlink())))
    content = path.read_bytes()
    if not content:
        return labels("unshown_empty")
    if len(content) > LONGEST:
        return labels("unshown_long", kb=len(content) // 1000)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return labels("unshown_binary", bytes=len(content))
    return labels("unshown_characters") if next(hidden(text), None) is not None else None


def include(source: str, content: str, title: str, language: str) -> str:
    """A block with the whole file `source` (path from the top of the checkout)."""
    if content.endswith("\n"):
        return fence(content, language, title, file=source)
    return fence(content, language, title, file=source, open="")  # the block has a last line end that the file has not


def whole(catalogue: Catalogue, path: Path, title: str = "", labels: Translator = _ENGLISH) -> str:
    """A whole file. Where it cannot be shown exactly, a sentence says what it is instead."""
    name = title or path.name
    reason = why_not_shown(path, labels)
    if reason is not None:
        return labels("unshown", name=code(name), what=reason)
    return include(_relative(catalogue, path), path.read_bytes().decode(), name, language_of(path))


def cut(catalogue: Catalogue, variant: Variant, first: int, last: int, title: str) -> str:
    """Lines `first` to `last` of a Dockerfile, both included; they come from its structure, so they exist."""
    source = _relative(catalogue, variant.path)
    content = "\n".join(lines_of(variant.dockerfile.text)[first - 1 : last]) + "\n"
    return fence(content, "dockerfile", title, part=source)


def _with_comments(variant: Variant, first: int) -> int:
    """The line where the comments directly above line `first` begin. Parser directives are not theirs."""
    lines = variant.dockerfile.lines
    directives = len(variant.dockerfile.directives)
    while first - 2 >= directives and lines[first - 2].lstrip().startswith("#"):
        first -= 1
    return first


def dockerfile(catalogue: Catalogue, pattern: str, variant: str = "default") -> str:
    """A variant's Dockerfile, whole."""
    return whole(catalogue, find_variant(catalogue, pattern, variant).path)


def stage(catalogue: Catalogue, pattern: str, name: str, variant: str = "default") -> str:
    """One stage, from the comments above its FROM to its last instruction."""
    found = find_variant(catalogue, pattern, variant)
    wanted = find_stage(found, name)
    first = _with_comments(found, wanted.instructions[0].first_line)
    return cut(catalogue, found, first, wanted.instructions[-1].last_line, found.path.name)


def instruction(catalogue: Catalogue, pattern: str, text: str, variant: str = "default") -> str:
    """The one instruction whose text contains `text`, with the comments above it.

    Raises NotFound when none does, UsageError when several do.
    """
    found = find_variant(catalogue, pattern, variant)
    hits = [i for i in found.dockerfile.instructions if text in i.text]
    if not hits:
        raise missing(f"instruction in {found.id} with", text, (_head(i) for i in found.dockerfile.instructions))
    if len(hits) > 1:
        raise UsageError(f"{len(hits)} instructions of {found.id} contain {text!r}: give more of the text")
    first = _with_comments(found, hits[0].first_line)
    return cut(catalogue, found, first, hits[0].last_line, found.path.name)


def _head(found: Instruction) -> str:
    return found.text.splitlines()[0]


def file(catalogue: Catalogue, pattern: str, path: str, labels: Translator = _ENGLISH) -> str:
    """Another file of a pattern, whole; `path` is from the pattern's folder."""
    found = find_pattern(catalogue, pattern)
    wanted = found.folder / path
    if not wanted.is_file():
        known = (p.relative_to(found.folder).as_posix() for p in found.folder.rglob("*") if p.is_file())
        raise missing(f"file in {found.key}", path, known)
    return whole(catalogue, wanted, path, labels)
