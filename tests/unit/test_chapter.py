"""What chapters embed: proof marks that resolve or fail, files that say where they were proven, differences, lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalogue.faults import UsageError
from macros.catalogue.find import NotFound
from macros.catalogue.model import Catalogue
from macros.pages import cards, chapter
from macros.pages.proof import anchor_key, claims_list, implicit_of
from macros.render.labels import Translator
from tests.made.site import make_catalogue

EN, ZH = Translator("en"), Translator("zh")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return make_catalogue(tmp_path_factory.mktemp("site"))


def test_a_mark_leads_to_its_claim_and_says_it(catalogue: Catalogue) -> None:
    mark = chapter.proof(catalogue, "copy-lock-first", "default", "prints", labels=EN)
    assert mark == (
        '[✓](/snippets/copy-lock-first.md#claim-default-prints){ .bp-proof title="Prints a (run with the command -v) '
        '(Recommended)" aria-label="Proven: Prints a (run with the command -v) (Recommended)" }'
    )
    assert "已证明" in chapter.proof(catalogue, "copy-lock-first", "default", "prints", labels=ZH)


def test_what_was_meant_to_be_refuted_says_so(catalogue: Catalogue) -> None:
    mark = chapter.proof(catalogue, "copy-lock-first", "before", "layer_cached", labels=EN)
    assert 'title="Refuted' in mark
    assert "#claim-before-not-layer_cached" in mark
    assert mark == chapter.proof(catalogue, "copy-lock-first", "before", "not-layer_cached", labels=EN)


def test_building_and_sessions_are_proofs_too(catalogue: Catalogue) -> None:
    assert "#claim-default-builds" in chapter.proof(catalogue, "copy-lock-first", "default", "builds", labels=EN)
    assert "copy-lock-first.md#console" in chapter.proof(catalogue, "copy-lock-first", "session.t", labels=EN)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("copy-lock-frist", "default", "prints"), "no pattern 'copy-lock-frist'; did you mean 'copy-lock-first'?"),
        (("copy-lock-first", "defualt", "prints"), "did you mean 'default'?"),
        (
            ("copy-lock-first", "default", "print"),
            r"no claim of snippets/copy-lock-first\[default\] 'print'; did you mean 'prints'?",
        ),
        (("copy-lock-first", "default", ""), "no claim of"),
        (("copy-lock-first", "broken", "builds"), "no claim of"),
        (("copy-lock-first", "sesion.t"), "did you mean 'session.t'?"),
    ],
)
def test_a_mark_without_a_proof_fails_the_build(catalogue: Catalogue, arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(NotFound, match=said.replace("?", r"\?")):
        chapter.proof(catalogue, *arguments, labels=EN)


def test_an_embedded_file_says_where_it_was_proven(catalogue: Catalogue) -> None:
    shown = chapter.dockerfile(catalogue, "copy-lock-first", labels=EN)
    assert 'data-file="snippets/copy-lock-first/Dockerfile"' in shown
    assert "✓ [5 claims proven](/snippets/copy-lock-first.md#variant-default)" in shown
    assert shown.endswith("{ .bp-origin }")


def test_changed_lines_are_marked_by_sign_and_element(catalogue: Catalogue) -> None:
    shown = chapter.compare_variants(catalogue, "copy-lock-first", labels=EN)
    assert '<del class="line"><i>−</i>CMD /out</del>' in shown
    assert '<ins class="line"><i>+</i>FROM golang:1.26 AS build</ins>' in shown
    assert "&lt;a&gt; &amp;&amp;" in shown, "what a file holds is text, not markup"
    assert "\n\n" not in shown[shown.index("<div") : shown.index("</div></div>")], "Markdown would end the block there"


def test_variants_of_one_file_differ_by_their_commands(catalogue: Catalogue) -> None:
    variant = catalogue.patterns["copy-lock-first"].variants["default"]
    other = variant.model_copy(update={"options": variant.options.model_copy(update={"target": "build"})})
    assert "--target=build" in chapter.difference(variant, other, EN)


def test_a_row_shows_what_the_others_lack(catalogue: Catalogue) -> None:
    variants = list(catalogue.patterns["copy-lock-first"].variants.values())
    found = {v.name: chapter.telling_lines(v, variants) for v in variants}
    assert found["broken"] == ["COPY missing ."]
    assert found["before"] == ["COPY . .", "CMD /out"]


def test_groups_hold_every_pattern_of_the_topic(catalogue: Catalogue) -> None:
    assert cards.patterns(catalogue, "copy", EN, {"First": ["copy-lock-first"]}).startswith("### First\n\n")
    with pytest.raises(NotFound, match="no pattern on the topic 'copy' 'serve-it'"):
        cards.patterns(catalogue, "copy", EN, {"First": ["serve-it"]})
    with pytest.raises(UsageError, match="copy-lock-first is in two groups"):
        cards.patterns(catalogue, "copy", EN, {"First": ["copy-lock-first"], "Second": ["copy-lock-first"]})
    rest = cards.patterns(catalogue, "services", EN, {"None": []})
    assert "### More" in rest
    assert "serve-it" in rest


def test_every_claim_has_its_anchor(catalogue: Catalogue) -> None:
    pattern = catalogue.patterns["copy-lock-first"]
    for variant in pattern.variants.values():
        shown = claims_list(pattern, variant, EN)
        keys = [*map(anchor_key, variant.statements), *implicit_of(variant)]
        for key in keys:
            assert shown.count(f'id="claim-{variant.name}-{key}"') == 1


TABLE = """Count.

  $ row a; row b
                  built-in     1.24
  COPY --parents     error    works
  ARG X            ignored        -

"""


def with_session(root: Path, text: str) -> Catalogue:
    made = make_catalogue(root)
    made.patterns["copy-lock-first"].transcripts[0].write_text(text)
    return made


def test_a_table_that_a_session_printed_is_a_table_on_the_page(tmp_path: Path) -> None:
    made = with_session(tmp_path, TABLE + "  $ id\n  uid=0  gid=0  groups=0\n")
    shown = chapter.printed_table(made, "copy-lock-first", "session.t", labels=EN).splitlines()
    assert shown[0] == "|  | built-in | 1.24 |"
    assert shown[2:4] == ["| `COPY --parents` | **error** | works |", "| `ARG X` | **ignored** | - |"]
    assert "/snippets/copy-lock-first.md#console" in shown[5]
    assert "**报错**" in chapter.printed_table(made, "copy-lock-first", "session.t", labels=ZH)


@pytest.mark.parametrize("text", ["  $ id\n  root\n", "  $ id\n  a  b  c\n  d  e\n", TABLE + TABLE])
def test_what_is_not_the_one_table_fails_the_build(tmp_path: Path, text: str) -> None:
    made = with_session(tmp_path, text)
    with pytest.raises(NotFound, match="a page can show the only one"):
        chapter.printed_table(made, "copy-lock-first", "session.t", labels=EN)
    with pytest.raises(NotFound, match=r"did you mean 'session\.t'"):
        chapter.printed_table(made, "copy-lock-first", "sesion.t", labels=EN)
