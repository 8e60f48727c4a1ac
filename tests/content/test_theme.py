"""The theme's scripts and styles: nothing is used that isn't defined, nothing is styled that no page has. Form and lint:
`deno fmt` and `deno lint` in `make check`; whether a browser knows each declaration: tests/browser/test_look.py."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.places import ROOT

THEME = ROOT / "docs/theme"
MAKERS = ("macros/**/*.py", "macros/**/*.yaml", "docs/theme/**/*.html", "docs/theme/**/*.js", "docs/??/**/*.md")
# What TypeScript's checker says of names that are defined nowhere, of imports of what isn't exported, and of calls with
# other arguments than those of the function. Its other complaints ask for types, which plain scripts don't have.
_NAMES = re.compile(r"TS(?:2304|2305|2552|2554)\b.*")


def unknown_names(scripts: list[Path]) -> list[str]:
    """The checker's lines about names in these scripts."""
    deno = shutil.which("deno", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert deno, "deno is not in the environment: make environment"
    words = [deno, "check", "--quiet", "--config", str(ROOT / "deno.json"), *map(str, scripts)]
    done = subprocess.run(words, env={**os.environ, "NO_COLOR": "1"}, capture_output=True, text=True, check=False)
    assert not done.returncode or "TS" in done.stderr, done.stderr
    return _NAMES.findall(done.stderr)


def test_scripts_use_names_that_exist() -> None:
    assert unknown_names(sorted(THEME.rglob("*.js"))) == []


def test_an_unknown_name_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("export const one = (a) => a;\n")
    (tmp_path / "b.js").write_text('import { two } from "./a.js";\nfor (const { x } of [{}]) two(x, y);\n')
    found = unknown_names([tmp_path / "b.js"])
    assert len(found) == 2
    assert "'two'" in found[0]
    assert "'y'" in found[1]


def styles() -> str:
    """All of our style sheets, without comments."""
    found = sorted(THEME.rglob("*.css"))
    return re.sub(r"/\*.*?\*/", "", "\n".join(p.read_text() for p in found), flags=re.DOTALL)


def undefined(css: str) -> set[str]:
    """Our custom properties that are used and never set."""
    return set(re.findall(r"var\((--bp-[\w-]+)\)", css)) - set(re.findall(r"(--bp-[\w-]+)\s*:", css))


def unmade(css: str, made: str) -> set[str]:
    """Our classes that are styled and written nowhere. A name may be put together: `bp-kind--` and then a word."""
    words = set(re.findall(r"bp-[\w-]+", made))
    starts = tuple(word for word in words if word.endswith("-"))
    return {name for name in re.findall(r"\.(bp-[\w-]+)", css) if name not in words and not name.startswith(starts)}


def test_custom_properties_are_defined() -> None:
    assert undefined(styles()) == set()


def test_styled_classes_are_made() -> None:
    made = "\n".join(p.read_text() for pattern in MAKERS for p in ROOT.glob(pattern))
    assert unmade(styles(), made) == set()


@pytest.mark.parametrize(
    ("css", "made", "told"),
    [
        ("a { color: var(--bp-gren) }", "", ({"--bp-gren"}, set())),
        (".bp-card .bp-crad { color: red }", 'class="bp-card"', (set(), {"bp-crad"})),
        (".bp-kind--page { color: red }", 'f"bp-kind--{kind}"', (set(), set())),
    ],
)
def test_a_fault_is_told(css: str, made: str, told: tuple[set[str], set[str]]) -> None:
    assert (undefined(css), unmade(css, made)) == told
