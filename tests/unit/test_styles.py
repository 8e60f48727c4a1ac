"""One style sheet of many: the same rules in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site.styles import ONE, SHEETS, squeezed, write_styles


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("/* why */\na {\n  color: red;\n  gap: 1px;\n}\n", "a{color: red;gap: 1px}"),
        ('a::after { content: "a  ; }  /* b */"; }', 'a::after{content: "a  ; }  /* b */"}'),
        ("a b,\nc > d { margin: 0 auto }", "a b,c > d{margin: 0 auto}"),
        (
            "@media (min-width: 60em) {\n  a { x: calc(1px + 2px); }\n}",
            "@media (min-width: 60em){a{x: calc(1px + 2px)}}",
        ),
        (r'a::before { content: "\""; } b { c: "d" }', r'a::before{content: "\""}b{c: "d"}'),
        (".a :not(.b) { c: d }", ".a :not(.b){c: d}"),
    ],
)
def test_only_idle_space_goes(css: str, short: str) -> None:
    assert squeezed(css) == short
    assert squeezed(short) == short


def test_all_are_in_one_in_their_order(tmp_path: Path) -> None:
    for number, name in enumerate(SHEETS):
        path = tmp_path / name.replace("*", "1a2b")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"a {{ order: {number} }}\n")
    write_styles(tmp_path)
    assert (tmp_path / ONE).read_text() == "".join(f"a{{order: {n}}}\n" for n in range(len(SHEETS)))
    assert [p.name for p in tmp_path.rglob("*.css")] == [Path(ONE).name]


def test_a_missing_sheet_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"0 style sheets are called assets/stylesheets/main"):
        write_styles(tmp_path)
