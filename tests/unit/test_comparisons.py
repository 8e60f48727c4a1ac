"""Tables over several patterns and variants."""

from __future__ import annotations

import pytest

from macros.catalogue.claims import NoPackageManager, NoShell, Prints
from macros.catalogue.find import NotFound
from macros.catalogue.measured import Mutants, Rebuild
from macros.catalogue.model import Catalogue, Pattern, Statement
from macros.pages import comparisons, tables
from macros.pages import pattern as page
from macros.render.labels import Translator
from tests.made.site import make_catalogue
from tests.unit.test_tables import rows

LABELS = Translator("en")
_ID = "copy-lock-first"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return make_catalogue(tmp_path_factory.mktemp("catalogue"))


def _with(catalogue: Catalogue, pattern: Pattern) -> Catalogue:
    return catalogue.model_copy(update={"patterns": catalogue.patterns | {pattern.id: pattern}})


def _measured(catalogue: Catalogue, **changes: object) -> Catalogue:
    """The catalogue with `changes` in every measurement of the pattern."""
    pattern = catalogue.patterns[_ID]
    assert pattern.measured is not None
    new = {name: m.model_copy(update=changes) for name, m in pattern.measured.variants.items()}
    measured = pattern.measured.model_copy(update={"variants": new})
    return _with(catalogue, pattern.model_copy(update={"measured": measured, "dependencies": "go.mod"}))


def test_a_factor_for_each_of_three_builds(catalogue: Catalogue) -> None:
    relock = Rebuild(edit="go.mod", seconds=6, cached=[], ran=[])
    found = comparisons.rebuild_matrix(_measured(catalogue, relock=relock), LABELS)
    assert found.count('href="../../snippets/copy-lock-first/"') == 1
    careless, good = rows(found).values()
    assert careless == ["All at once", "12.0 s", "1.50 s", "6.00 s"]
    assert good == ["Recommended", "1× 12.0 s", "1× 1.50 s", "1× 6.00 s"]


def test_an_edit_of_the_dependencies_is_no_edit_of_the_source(catalogue: Catalogue) -> None:
    listed = Rebuild(edit="go.mod", seconds=1, cached=[], ran=[])
    found = comparisons.rebuild_matrix(_measured(catalogue, relock=listed, rebuild=listed), LABELS)
    assert [cells[2] for cells in rows(found).values()] == ["–", "–"]


def test_no_matrix_without_dependencies_or_without_a_careless_twin(catalogue: Catalogue) -> None:
    with pytest.raises(NotFound, match="no pattern names its `dependencies`"):
        comparisons.rebuild_matrix(catalogue, LABELS)
    pattern = catalogue.patterns[_ID]
    alone = {name: v for name, v in pattern.variants.items() if name != "before"}
    changed = pattern.model_copy(update={"variants": alone, "dependencies": "go.mod"})
    relocked = _measured(_with(catalogue, changed), relock=Rebuild(edit="go.mod", seconds=1, cached=[], ran=[]))
    with pytest.raises(NotFound, match="no measured variant 'before'"):
        comparisons.rebuild_matrix(relocked, LABELS)


def test_sizes_by_language(catalogue: Catalogue) -> None:
    found = comparisons.shrink_table(catalogue, f"{_ID}: before, before, default", labels=LABELS)
    [cells] = rows(found).values()
    assert cells == ["671 MB224 MB", "671 MB224 MB", "1/336 2.00 MB667 kB"]
    assert ">Go (Golang): One stage</text>" in found
    assert ">Go (Golang): Smallest sensible</text>" in found
    for wrong, words in (
        (f"{_ID}: before, default", "must name three variants"),
        ("copy-nothing: a, b, c", "no pattern"),
        (f"{_ID}: before, slim, default", "no variant"),
        ("serve-it: default, default, default", "not measured"),
    ):
        with pytest.raises(NotFound, match=words):
            comparisons.shrink_table(catalogue, wrong, labels=LABELS)


def test_bases_answer_from_inside(catalogue: Catalogue) -> None:
    pattern = catalogue.patterns[_ID]
    said = (
        Statement(claim=Prints(text="uid: 65532\n")),
        Statement(claim=Prints(text="tmp: no\n")),
        Statement(claim=NoShell(), holds=False),
        Statement(claim=NoPackageManager()),
    )
    variants = {"default": pattern.variants["default"].model_copy(update={"statements": said})}
    found = comparisons.chooser_table(_with(catalogue, pattern.model_copy(update={"variants": variants})), _ID, LABELS)
    assert rows(found) == {"static:nonroot": ["1.00 MB", "yes", "no", "65532", "no", "exec"]}
    with pytest.raises(NotFound, match="says nothing of no_shell"):
        comparisons.chooser_table(catalogue, _ID, LABELS)


def test_an_example_of_breaking_is_one_that_was_noticed(catalogue: Catalogue) -> None:
    listing = [
        {"mutant": "drop-flag: --x", "outcome": "survived", "noticed_by": ""},
        {"mutant": "swap-copy: A <> B", "outcome": "killed", "noticed_by": "default::layer_cached"},
    ]
    counted = _measured(catalogue, mutants=Mutants(inputs="", tried=2, killed=1, harmless=0, listing=listing))
    shown = page.mutant_example(counted, _ID, "swap-copy", LABELS)
    assert "swap-copy: A &lt;&gt; B" in shown
    assert "default::layer_cached" in shown
    for start in ("drop-flag", "user-to-root"):
        with pytest.raises(NotFound, match="tried and noticed"):
            page.mutant_example(counted, _ID, start, LABELS)
    assert tables.counts(counted)["mutants"] == 2 * 3  # of each of the three variants
    assert tables.counts(counted)["mutants_killed"] == 3
