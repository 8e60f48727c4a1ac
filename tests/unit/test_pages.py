"""A pattern's page: its parts in order, and files written only when they change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.catalogue import transcript
from macros.catalogue.find import NotFound
from macros.catalogue.model import Catalogue
from macros.pages import chapter, proof
from macros.pages import pattern as page
from macros.pages.cards import chips, patterns
from macros.render.commands import commands
from macros.render.labels import Translator
from macros.site.write import write_pages
from tests.made.site import make_catalogue

LABELS = Translator("en")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return make_catalogue(tmp_path_factory.mktemp("catalogue"))


@pytest.fixture(scope="module")
def shown(catalogue: Catalogue) -> str:
    return page.pattern_page(catalogue, "copy-lock-first", LABELS)


def test_parts_stand_in_the_order_of_the_readers_questions(shown: str) -> None:
    wanted = [
        "# Copy",
        "bp-lead",
        "bp-chips",
        "tab | Recommended",
        "tab | Before: All at once",
        "tab | Broken",
        "## Compared",
        "## Stages",
        "## The other files",
        "## At the console",
        "## Why",
        "## When not",
        "What this was built with",
        "## Sources",
        "## Near this",
    ]
    places = [shown.find(part) for part in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_everything_begins_at_column_0(shown: str) -> None:
    outside = re.sub(r"(````+) \{.*?\n\1", "", shown, flags=re.DOTALL)
    outside = re.sub(r"<div class=\"highlight.*?</div>", "", outside, flags=re.DOTALL)
    indented = [
        line
        for line in outside.splitlines()
        if line.startswith(" ") and not line.startswith("    new:") and not line.startswith("    type:")
    ]
    assert not indented


def test_claims_say_how_they_came_out(catalogue: Catalogue) -> None:
    pattern = catalogue.patterns["copy-lock-first"]
    good = proof.claims_list(pattern, pattern.variants["default"], LABELS)
    assert good.count('class="holds"') == 5  # three claims, it builds, the checks are clean
    bad = proof.claims_list(pattern, pattern.variants["before"], LABELS)
    assert 'class="refuted"' in bad
    assert "<b>Refuted, as intended:</b> After an edit of" in bad
    assert "reports JSONArgsRecommended: why" in bad
    assert "It builds" not in proof.claims_list(pattern, pattern.variants["broken"], LABELS)


@pytest.mark.parametrize(
    ("pattern", "variant", "close"),
    [
        ("copy-lock-fist", "default", "did you mean 'copy-lock-first'"),
        ("copy-lock-first", "befor", "did you mean 'before'"),
    ],
)
def test_claims_of_what_is_not_there(catalogue: Catalogue, pattern: str, variant: str, close: str) -> None:
    with pytest.raises(NotFound, match=close):
        chapter.claims(catalogue, pattern, variant, labels=LABELS)


def test_a_failing_variant_shows_the_recorded_error(catalogue: Catalogue) -> None:
    assert 'ERROR: failed: "/missing": not found' in proof.error_text(catalogue, "copy-lock-first", "broken")
    with pytest.raises(NotFound, match="recorded no error"):
        proof.error_text(catalogue, "copy-lock-first")


def test_a_variant_that_needs_a_registry_claims_no_proof(catalogue: Catalogue) -> None:
    text = page.pattern_page(catalogue, "serve-it", LABELS)
    assert "did not build it" in text
    assert "bp-claims" not in text
    assert "## Measured" not in text


def test_an_unmeasured_variant_claims_no_proof(catalogue: Catalogue) -> None:
    pattern = catalogue.patterns["copy-lock-first"].model_copy(update={"measured": None})
    other = catalogue.model_copy(update={"patterns": {"copy-lock-first": pattern}})
    shown = proof.variant_proof(other, pattern, pattern.variants["default"], LABELS)
    assert "bp-banner--draft" in shown
    assert "bp-claims" not in shown


def test_commands_build_and_start_the_variant(catalogue: Catalogue) -> None:
    variants = catalogue.patterns["copy-lock-first"].variants
    assert commands(variants["default"]) == ["docker build -t copy-lock-first .", "docker run --rm copy-lock-first -v"]
    assert commands(variants["before"]) == ["docker build -t copy-lock-first:before -f before.Dockerfile ."]
    serving = catalogue.patterns["serve-it"].variants["default"]
    assert commands(serving)[1] == "docker run --rm -p 127.0.0.1:8000:8000 serve-it"


def test_a_topic_without_patterns_says_so(catalogue: Catalogue) -> None:
    assert patterns(catalogue, "volume", LABELS).startswith("No proven pattern yet.")
    assert "copy-lock-first.md" in patterns(catalogue, "copy", LABELS)
    with pytest.raises(NotFound, match="did you mean 'build-cache'"):
        patterns(catalogue, "build-cach", LABELS)


def test_chips_lead_to_topic_pages_or_to_the_catalogue(catalogue: Catalogue) -> None:
    shown = chips(catalogue, catalogue.patterns["copy-lock-first"], LABELS)
    assert "(/optimization/build-cache.md)" in shown
    assert "(/reference/catalogue.md#topic-go)" in shown


def test_pages_are_written_once_and_removed_with_their_pattern(catalogue: Catalogue, tmp_path: Path) -> None:
    assert len(write_pages(catalogue, tmp_path, "en")) == 3  # two patterns and the gallery
    assert write_pages(catalogue, tmp_path, "en") == []
    stale = tmp_path / "snippets/gone.md"
    stale.write_text("x")
    assert write_pages(catalogue, tmp_path, "en") == [stale]
    assert not stale.exists()


SESSION = "Prose.\n\n  $ a \\\n  >  b\n  x * y (glob)\n  \\d+ [a-z]{3} (re)\n  t\\tab (esc)\n\n  $ c\n  [3]\n\nMore.\n"


def test_a_transcript_is_prose_and_sessions() -> None:
    first, session, last = transcript.parse(SESSION)
    assert (first, last) == ("Prose.", "More.")
    assert isinstance(session, list)
    assert session[0].lines == ("a \\", " b")
    assert session[0].output == ("x … y", "… …", "t\\tab")
    assert session[1].exit_code == 3


def test_output_before_any_command_is_an_error() -> None:
    with pytest.raises(ValueError, match="before any command"):
        transcript.parse("  output\n")
