"""What an application's page and the gallery show beside a pattern's."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.find import NotFound
from macros.catalogue.model import Application, Catalogue
from macros.pages import application
from macros.pages.gallery import gallery_page, gallery_table, language_title
from macros.render.labels import Translator
from tests.made.checkout import GOOD, Checkout

_MORE = """service: {language: go, framework: gRPC, needs: [database]}
notes:
  - {line: "COPY a", en: Only one file., zh: 只有一个文件。}
  - {line: "# Why", en: A comment goes with what follows., zh: 注释属于下一条指令。}
yours: {en: Replace `a`., zh: 替换 `a`。}
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    checkout = Checkout(tmp_path)
    folder = checkout.pattern("serve-one", GOOD + _MORE, kind="examples")
    (folder / "Dockerfile").write_text('FROM scratch\nCOPY a /\n# Why this\n# is here.\nCMD ["/a"]\n')
    (folder / "kubernetes.yaml").write_text("kind: Deployment\n")
    return checkout.load()


def _one(catalogue: Catalogue) -> Application:
    found = catalogue.patterns["serve-one"]
    assert isinstance(found, Application)
    return found


def test_a_note_stands_below_its_block(catalogue: Catalogue) -> None:
    shown = application.notes(catalogue, _one(catalogue), Translator("en"))
    assert "Dockerfile, lines 2 to 2" in shown
    assert "Dockerfile, lines 3 to 5" in shown
    assert shown.index("COPY") < shown.index("Only one file.") < shown.index("# Why this")
    assert "注释属于下一条指令。" in application.notes(catalogue, _one(catalogue), Translator("zh"))


def test_kubernetes_and_what_to_replace(catalogue: Catalogue) -> None:
    assert "kind" in application.kubernetes(catalogue, _one(catalogue), Translator("en"))
    assert application.yours(catalogue, _one(catalogue), Translator("zh")).endswith("替换 `a`。")


def test_the_gallery_lists_it(catalogue: Catalogue) -> None:
    page = gallery_page(catalogue, Translator("en"))
    assert '<a href="../examples/serve-one/">gRPC</a>' in page
    assert "<td>Go</td><td>database</td>" in page
    assert "### Go" in page


def test_no_gallery_without_applications(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    checkout.pattern()
    with pytest.raises(NotFound, match="no application"):
        gallery_table(checkout.load(), Translator("en"))


def test_languages_are_written_as_their_makers_do() -> None:
    assert [language_title(name) for name in ("c++", "typescript", "rust")] == ["C++", "TypeScript", "Rust"]
