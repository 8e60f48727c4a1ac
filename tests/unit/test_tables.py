"""Numbers, comparison tables and charts."""

from __future__ import annotations

import html
import re

import pytest

from macros.catalogue import claims as c
from macros.catalogue.find import NotFound
from macros.catalogue.model import Catalogue
from macros.pages import compare, finder, tables
from macros.render import numbers
from macros.render.labels import Translator
from tests.made.site import make_catalogue

LABELS = Translator("en")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return make_catalogue(tmp_path_factory.mktemp("catalogue"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1_000, "1.00 kB"),
        (1_890_000, "1.89 MB"),
        (79_600_000, "79.6 MB"),
        (671_000_000, "671 MB"),
        (999_800_000, "1.00 GB"),
    ],
)
def test_sizes_have_three_figures(value: int, shown: str) -> None:
    assert numbers.size(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(354.7, "355"), (23.4, "23"), (3.21, "3.2"), (1.5, "1.50"), (1.0, "1"), (0.853, "0.85"), (0.0028, "0.0028")],
)
def test_ratios(value: float, shown: str) -> None:
    assert numbers.ratio(value) == shown


def rows(table: str) -> dict[str, list[str]]:
    found = {}
    for row in re.findall(r"<tr><th scope=\"row\">.*?</tr>", table):
        cells = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        found[cells[0]] = cells[1:]
    return found


def test_the_table_gives_factors_over_the_recommended_variant(catalogue: Catalogue) -> None:
    found = rows(compare.size_table(catalogue, "copy-lock-first", LABELS))
    assert found["Size on disk"] == ["1× 2.00 MB", "336× 671 MB", "–"]
    assert found["Rebuild after an edit"] == ["1× 1.50 s", "1× 1.50 s", "–"]


def test_ratio_is_a_number_from_the_measurement(catalogue: Catalogue) -> None:
    assert compare.ratio_of(catalogue, "copy-lock-first", "before", "default") == pytest.approx(335.5)
    with pytest.raises(NotFound, match="has none"):
        compare.ratio_of(catalogue, "copy-lock-first", "broken", "default")
    with pytest.raises(NotFound, match="did you mean 'size_bytes'"):
        compare.ratio_of(catalogue, "copy-lock-first", "before", "default", "size_byte")
    with pytest.raises(NotFound, match="was not measured"):
        compare.ratio_of(catalogue, "serve-it", "default", "default")


def test_the_chart_is_drawn_when_sizes_differ(catalogue: Catalogue) -> None:
    chart = compare.size_chart(catalogue, "copy-lock-first", LABELS)
    assert chart.count('class="added"') == 2
    assert 'role="img"' in chart
    assert compare.size_chart(catalogue, "serve-it", LABELS) == ""


def test_numbers_of_changed_files_are_not_shown(catalogue: Catalogue) -> None:
    pattern = catalogue.patterns["copy-lock-first"]
    changed = pattern.variants["default"].model_copy(update={"inputs": "other"})
    stale = pattern.model_copy(update={"variants": pattern.variants | {"default": changed}})
    other = catalogue.model_copy(update={"patterns": {"copy-lock-first": stale}})
    assert [v.name for v, _ in compare.measured_variants(other, stale)] == ["before", "broken"]


def test_the_headline_says_what_is_gained(catalogue: Catalogue) -> None:
    assert compare.headline(catalogue, catalogue.patterns["copy-lock-first"], LABELS) == "336× smaller than before"


def test_history_reads_as_instructions() -> None:
    assert compare.created_by("RUN /bin/sh -c npm ci # buildkit") == "RUN npm ci"


def test_counts(catalogue: Catalogue) -> None:
    assert tables.count(catalogue, "patterns") == "2"
    assert tables.count(catalogue, "variants") == "4"
    assert tables.count(catalogue, "claims") == "6"
    with pytest.raises(NotFound):
        tables.count(catalogue, "stars")


def test_every_claim_is_in_the_table(catalogue: Catalogue) -> None:
    shown = tables.claims_table(catalogue, LABELS)
    assert set(re.findall(r'<span id="(\w+)">', shown)) == set(c.VOCABULARY)


def test_the_finder_lists_every_pattern_and_its_values(catalogue: Catalogue) -> None:
    shown = finder.finder(catalogue, LABELS)
    assert shown.count("<li data-key=") == len(catalogue.patterns)
    assert "Editing code | leaves" in html.unescape(shown)
    given = finder.values_of(catalogue, catalogue.patterns["copy-lock-first"], finder.listed_options(catalogue))
    assert given["kind"] == ["pattern"]
    assert "COPY" in given["instruction"]
    assert "golang:1.26" in given["base"]
    assert "layer_cached" in given["claim"]
