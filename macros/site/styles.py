"""One style sheet for all pages: the theme's, then ours. A browser waits for each before it draws, so there is only one."""

from __future__ import annotations

import re
from pathlib import Path

# In the order of their rules. The theme's names hold a hash of their content.
SHEETS = (
    "assets/stylesheets/main.*.min.css",
    "assets/stylesheets/palette.*.min.css",
    "assets/buildproof/site.css",
    "assets/buildproof/pattern.css",
    "assets/buildproof/chapter.css",
    "assets/buildproof/search.css",
    "assets/buildproof/finder.css",
)
ONE = "assets/buildproof/all.css"  # as docs/theme/main.html names it


def squeezed(css: str) -> str:
    """Without comments and without space that nothing needs; strings stay as they are."""

    def kept(match: re.Match[str]) -> str:
        return match[0] if match[0][0] in "\"'" else "" if match[0].startswith("/*") else " "

    css = re.sub(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|/\*.*?\*/|\s+", kept, css, flags=re.DOTALL)
    return re.sub(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')|;?\s*([{};])\s*|(,) ", _tight, css).strip()


def _tight(match: re.Match[str]) -> str:
    return match[1] or match[2] or match[3]


def write_styles(site: Path) -> None:
    """Write the sheet into a language's folder, and remove those that it is made of. Raises FileNotFoundError for a
    sheet that isn't there: a theme of another version has other names."""
    parts = []
    for pattern in SHEETS:
        found = sorted(site.glob(pattern))
        if len(found) != 1:
            raise FileNotFoundError(f"{len(found)} style sheets are called {pattern}: see macros/site/styles.py")
        parts.append(squeezed(found[0].read_text()))
    (site / ONE).write_text("\n".join(parts) + "\n")
    for pattern in SHEETS:
        for path in site.glob(pattern):
            path.unlink()
