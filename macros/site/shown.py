"""Is what a built page shows of a file the file? Every block that names one is compared byte for byte."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

_BLOCK = re.compile(
    r'<div class="[^"]*\bhighlight\b[^"]*"(?P<data>(?: data-[a-z]+="[^"]*")*)>(?P<head>.*?)'
    r"<pre[^>]*><span></span><code>(?P<code>.*?)</code></pre>",
    re.DOTALL,
)
_DATA = re.compile(r'data-([a-z]+)="([^"]*)"')
_TAG = re.compile(r"</?[a-z][^>]*>")


class ShownError(RuntimeError):
    """A page shows something else than the file that it names."""


def blocks(page: str) -> Iterator[tuple[str, str, str]]:
    """Kind (file or part), source and text of every block of a built page that names its source."""
    for match in _BLOCK.finditer(page):
        data = {key: html.unescape(value) for key, value in _DATA.findall(match["data"])}
        text = html.unescape(_TAG.sub("", match["code"]))
        if "open" in data:  # the block ends with a line end that the file has not
            text = text.removesuffix("\n")
        for kind in ("file", "part"):
            if kind in data:
                yield kind, data[kind], text


def differences(root: Path, site: Path) -> list[str]:
    """What is wrong, a line each: the page, and the file that it does not show as it is."""
    wrong, count = [], 0
    for path in sorted(site.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        name = path.relative_to(site).as_posix()
        found = list(blocks(page))
        count += len(found)
        if len(found) != page.count(' data-file="') + page.count(' data-part="'):
            wrong.append(f"{name}: a block that names its file could not be read")
        for kind, source, text in found:
            file = root / source
            content = file.read_bytes().decode() if file.is_file() else None
            if content is None or (text != content if kind == "file" else text not in content):
                wrong.append(f"{name}: {source} is shown with other bytes than it has")
    if not count and (site / "index.html").exists():
        wrong.append("no page shows any file")
    return wrong


def require_shown(root: Path, site: Path) -> None:
    """Raises ShownError with every page that shows a file with other bytes than it has."""
    wrong = differences(root, site)
    if wrong:
        raise ShownError(
            "\n".join([f"{len(wrong)} blocks on pages are not what they say:", *(f"  {one}" for one in wrong[:40])])
        )
