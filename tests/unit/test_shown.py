"""What pages show of files, titles and texts is what is written there, whatever is written there."""

from __future__ import annotations

import html
import re
from pathlib import Path

import markdown
import pytest
import yaml

from macros.places import ROOT
from macros.render.markdown import attribute, fence, inline, link
from macros.site import shown
from macros.site.write import page_text
from tests.made.site import make_catalogue

# As mkdocs has them; every extension that looks for something at the beginning of a line.
_WRITTEN = (ROOT / "mkdocs.yml").read_text().replace("!relative $config_dir", str(ROOT))
_LISTED = yaml.safe_load(_WRITTEN.split("\nmarkdown_extensions:\n")[1].split("\n\n")[0])
_EXTENSIONS = [next(iter(e)) if isinstance(e, dict) else e for e in _LISTED]
_SETTINGS = {name: options for e in _LISTED if isinstance(e, dict) for name, options in e.items()}
_MARKDOWN = markdown.Markdown(extensions=_EXTENSIONS, extension_configs=_SETTINGS)


def rendered(text: str) -> str:
    return str(_MARKDOWN.reset().convert(text))


_NASTY = [
    "a\n````\n<img src=x onerror=alert(1)>\n````\nb\n",
    "```\n~~~~\n`````` { .x }\n",
    '--8<-- "mkdocs.yml"\n',
    ';--8<-- "mkdocs.yml"\n',
    "--8<--\nmkdocs.yml\n--8<--\n",
    "-8<-\n",
    "# --8<-- [start:x]\na\n# --8<-- [end:x]\n",
    "    --8<-- 'gone'\n",
    "a\n   \n\n\t\n  b\n",
    "\n\n  leading lines\n",
    "trailing blanks  \n\n\n",
    "\tTABS\there\n",
    "</code></pre></div><script>x</script>\n",
    "&lt; &amp;#10; &#10;\n",
    "/// html | div\n///\n",
    "[[ pattern('x') ]] {{ x }} [% if %]\n",
    "!!! note\n    x\n",
    "*[A]: b\n",
    "[x]: javascript:y\n",
    '=== "tab"\n',
    "no line end at all",
    "x" * 3000 + "\n",
    "你好，世界。\n",
    "a\\\nb \\* \\`\n",
    "{: .x }\n{ .x }\n",
    "é … │\n",
    "<!-- x\n-->\n",
]


@pytest.mark.parametrize("content", _NASTY, ids=[repr(c)[:30] for c in _NASTY])
@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "/// html | div.x\n\n{}\n\n///",
        "///// tab | A\n    new: true\n\n{}\n\n/////",
        "/// details | A\n    type: x\n\n{}\n\n///",
    ],
    ids=["page", "div", "tab", "details"],
)
@pytest.mark.parametrize("language", ["text", "dockerfile"])
def test_a_file_is_shown_byte_for_byte(content: str, around: str, language: str) -> None:
    given = {"file": "x/y"} if content.endswith("\n") else {"file": "x/y", "open": ""}
    page = rendered(
        "before\n\n" + around.replace("{}", fence(content, language, 'a "title" <b>', **given)) + "\n\nafter\n"
    )
    assert list(shown.blocks(page)) == [("file", "x/y", content)]
    assert page.count("<pre") == 1
    assert "<script" not in page
    assert "<img" not in page
    assert page.rstrip().endswith("<p>after</p>")


@pytest.mark.parametrize(
    ("path", "content", "wrong"),
    [
        ("x.txt", "a\nb\n", []),
        ("x.txt", "a\nb", ["other bytes"]),
        ("x.txt", "a\n b\n", ["other bytes"]),
        ("y.txt", "a\nb\n", ["other bytes"]),
    ],
)
def test_a_built_page_is_compared_with_the_file(tmp_path: Path, path: str, content: str, wrong: list[str]) -> None:
    (tmp_path / path).write_text(content)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(rendered(fence("a\nb\n", "text", file="x.txt")))
    found = shown.differences(tmp_path, tmp_path / "site")
    assert len(found) == len(wrong)
    assert all(words in line for words, line in zip(wrong, found, strict=True))


def test_a_site_without_files_and_a_block_that_cannot_be_read_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>nothing</p>")
    assert shown.differences(tmp_path, tmp_path) == ["no page shows any file"]
    (tmp_path / "index.html").write_text('<p data-x="" data-file="x">a</p>')
    assert "could not be read" in shown.differences(tmp_path, tmp_path)[0]


_WORDS = [
    "- gives a default",
    "+ one",
    "* two",
    "1. three",
    "12) four",
    "> five",
    ": six",
    "!!! seven",
    "??? eight",
    '=== "nine"',
    "/// ten",
    "~~~ eleven",
    "``` twelve",
    "# thirteen",
    "| fourteen |",
    "--- fifteen",
    "    sixteen",
    '--8<-- "mkdocs.yml"',
    "<script>alert(1)</script>",
    "a <img src=x>",
    "[b](javascript:alert(1))",
    "![c](https://a.b/c.png)",
    "*/*.md",
    "_x_ __y__ **z**",
    "Set <id>",
    "RUN <<EOF heredocs",
    "A [[ -f x ]] test needs bash",
    "&lt; &amp;",
    "\\* \\_",
    "x { .y } {: z}",
    "a_b_c",
    "[^1]: x",
    "*[A]: b",
    "[x]: https://a.b",
    "<https://a.b>",
    "https://a.b",
    "a & b",
    "say \"x\" and 'y'",
    "; x",
    "^x^ ~y~ ==z==",
]


@pytest.mark.parametrize("text", _WORDS)
@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "# {}",
        "///// tab | {}\n    new: true\n\nx\n\n/////",
        "/// details | {}\n    type: x\n\ny\n\n///",
        "| a |\n| --- |\n| {} |",
        "{}\n{{ .bp-lead data-pagefind-weight=4 }}",
    ],
    ids=["paragraph", "heading", "tab", "details", "cell", "lead"],
)
def test_texts_are_words(text: str, around: str) -> None:
    """What only looks like Markdown or HTML is shown as it is written."""
    page = rendered(around.replace("{}", inline(text)).replace("{{", "{").replace("}}", "}"))
    words = html.unescape(re.sub(r"<[^>]*>", "", page.replace('title="Link to this section">&para;', ">")))
    assert text.strip() in words, page
    for tag in ("<li", "<em", "<strong", "<blockquote", "<script", "<img", "<dd", "<hr", "<pre", "<h2", 'javascript:"'):
        assert tag not in page


def test_a_link_keeps_its_words() -> None:
    page = rendered(link("- a [b] <c>", "/x.md")).replace("&#45;", "-")
    assert page == '<p><a href="/x.md">- a [b] &lt;c&gt;</a></p>'


@pytest.mark.parametrize(
    "text", ['a "quoted" <word>', "A [[ -f x ]] test", "[% if %]", "x' onload='y", "`RUN <<EOF`", "a &amp; b"]
)
def test_front_matter_is_html_without_calls(text: str, tmp_path: Path) -> None:
    """The theme puts it into <head> as it is, and the plugin for macros renders titles with brackets."""
    catalogue = make_catalogue(tmp_path)
    pattern = catalogue.patterns["serve-it"]
    changed = pattern.model_copy(
        update={
            "title": pattern.title.model_copy(update={"en": text}),
            "summary": pattern.summary.model_copy(update={"en": text}),
        }
    )
    meta = yaml.safe_load(page_text(catalogue, changed, "en").split("---\n")[1])
    for value in (meta["title"], meta["description"], attribute(text)):
        assert html.unescape(value) == text.replace("`", "")
        assert not re.search(r"[<>\"']|\[", value)
