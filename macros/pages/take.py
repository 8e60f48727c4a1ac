"""What of a pattern can be taken along: its files, and the folder as an archive. Names and links; macros/site/take.py writes
them."""

from __future__ import annotations

import html
from pathlib import Path

from macros.catalogue.address import below, has_address, site_url
from macros.catalogue.inputs import is_own
from macros.catalogue.model import Catalogue, Pattern
from macros.render.labels import Translator


def files_of(pattern: Pattern) -> list[Path]:
    """Everything that a build of any variant reads, sorted: Dockerfiles, context, ignore files, compose.yaml. Metadata,
    measurements and transcripts are ours."""
    found = (p for p in pattern.folder.rglob("*") if (p.is_file() or p.is_symlink()) and "__pycache__" not in p.parts)
    return sorted(p for p in found if not (p.parent == pattern.folder and is_own(p)))


def raw_path(pattern: Pattern, path: Path) -> str:
    """Below the site's root."""
    return f"raw/{pattern.key}/{path.relative_to(pattern.folder).as_posix()}"


def archive_path(pattern: Pattern, kind: str) -> str:
    """`kind` is zip or tar.gz. The archive holds one folder, named by the pattern."""
    return f"raw/{pattern.key}.{kind}"


def command(pattern: Pattern) -> str:
    """One line that puts the folder into the current one. Only for a site whose address is known."""
    return f"curl -fsSL {site_url()}{archive_path(pattern, 'tar.gz')} | tar xz"


def take(catalogue: Catalogue, pattern: Pattern, labels: Translator) -> str:
    """A line of links below a pattern's facts, and the command."""
    up = "../" * f"{below(labels.language)}{pattern.key}/".count("/")
    dockerfile = raw_path(pattern, pattern.variants["default"].path)
    links = [
        (dockerfile, labels("take_raw")),
        (archive_path(pattern, "zip"), labels("take_zip")),
        (archive_path(pattern, "tar.gz"), labels("take_tar")),
        (f"{below(labels.language)}{pattern.key}/index.md", labels("take_markdown")),
    ]
    shown = " · ".join(f'<a href="{up}{html.escape(path)}">{html.escape(text)}</a>' for path, text in links)
    if has_address():
        line = f'<p><code tabindex="0">{html.escape(command(pattern))}</code></p>'
    else:  # senses.js knows the address, and writes the command
        line = f'<p hidden><code tabindex="0" data-archive="{up}{archive_path(pattern, "tar.gz")}"></code></p>'
    return (
        f'<div class="bp-take"><details><summary>{html.escape(labels("take"))}</summary>'
        f"<p>{shown}</p>{line}</details></div>"
    )
