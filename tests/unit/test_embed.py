"""Files on pages: whole or cut by structure, and an error for what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.faults import UsageError
from macros.catalogue.find import NotFound
from macros.catalogue.model import Catalogue
from macros.catalogue.reading import LONGEST
from macros.render import embed
from macros.render.labels import Translator
from macros.site import shown
from tests.made.site import make_catalogue


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return make_catalogue(tmp_path_factory.mktemp("catalogue"))


def lines(block: str) -> str:
    """The text of a block."""
    ((_, _, text),) = shown.blocks(block)
    return text.removesuffix("\n")


def test_a_whole_file_is_a_block_of_its_bytes(catalogue: Catalogue) -> None:
    block = embed.dockerfile(catalogue, "copy-lock-first", "before")
    source = "snippets/copy-lock-first/before.Dockerfile"
    assert list(shown.blocks(block)) == [("file", source, (catalogue.root / source).read_text())]
    assert "\n" not in block


def test_a_stage_is_cut_by_its_name_with_the_comments_above_it(catalogue: Catalogue) -> None:
    assert lines(embed.stage(catalogue, "copy-lock-first", "runtime")).splitlines()[0] == "# The result."
    build = lines(embed.stage(catalogue, "copy-lock-first", "build")).splitlines()
    assert build[0] == "# Builds it."  # not the parser directive above
    assert build[-1] == "EOF"


def test_an_instruction_is_cut_by_its_text(catalogue: Catalogue) -> None:
    def cut(text: str) -> str:
        return lines(embed.instruction(catalogue, "copy-lock-first", text))

    assert cut("go build").startswith("RUN <<EOF\nset -e")
    assert cut("FROM gcr").startswith("# The result.\nFROM")


@pytest.mark.parametrize(
    ("call", "close"),
    [
        (lambda c: embed.dockerfile(c, "copy-lock-fist"), "did you mean 'copy-lock-first'?"),
        (lambda c: embed.dockerfile(c, "copy-lock-first", "befor"), "did you mean 'before'?"),
        (lambda c: embed.stage(c, "copy-lock-first", "runtim"), "did you mean 'runtime'?"),
        (lambda c: embed.instruction(c, "copy-lock-first", "nothing like it at all"), "there is: "),
        (lambda c: embed.file(c, "copy-lock-first", "main.rs"), "did you mean 'main.go'?"),
    ],
)
def test_what_is_not_there_is_an_error_that_names_what_is_close(catalogue: Catalogue, call: object, close: str) -> None:
    with pytest.raises(NotFound, match=close.replace("?", r"\?")):
        call(catalogue)  # type: ignore[operator]


def test_an_instruction_that_several_match_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match="2 instructions"):
        embed.instruction(catalogue, "copy-lock-first", "FROM")


def test_what_a_page_would_change_is_named_and_not_shown(catalogue: Catalogue) -> None:
    assert embed.file(catalogue, "copy-lock-first", "empty.txt") == "`empty.txt` is an empty file."
    assert "carriage returns" in embed.file(catalogue, "copy-lock-first", "crlf.txt")
    assert embed.file(catalogue, "copy-lock-first", "empty.txt", Translator("zh")) == "`empty.txt` 是空文件。"


def test_binary_links_and_long_files_are_named_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "long").write_text("x" * (LONGEST + 1))
    (tmp_path / "link").symlink_to("binary")
    said = {p.name: embed.why_not_shown(p) or "" for p in tmp_path.iterdir()}
    assert "binary" in said["binary"]
    assert "too long" in said["long"]
    assert "symbolic link to `binary`" in said["link"]
