"""Texts, options and the catalogue as values."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from macros.catalogue.claims import Fails
from macros.catalogue.dockerfile import parse
from macros.catalogue.model import (
    BuildOptions,
    Catalogue,
    Harmless,
    Pattern,
    PatternFile,
    Statement,
    Text,
    Variant,
    VariantFile,
)


def test_a_text_falls_back_to_english() -> None:
    assert Text(en="a", zh="甲").in_("zh") == "甲"
    assert Text(en="a").in_("zh") == "a"
    assert Text(en="a", zh="甲").in_("en") == "a"


def test_a_text_needs_english() -> None:
    with pytest.raises(ValidationError):
        Text.model_validate({"zh": "甲"})


def test_an_empty_variant() -> None:
    assert VariantFile.model_validate(None) == VariantFile()


def _file_of(variant: str) -> PatternFile:
    return PatternFile.model_validate(
        {"title": {"en": "a"}, "summary": {"en": "a"}, "topics": ["a"], "variants": {variant: {}}}
    )


@pytest.mark.parametrize("name", ["default", "before", "node-24", "python-3.13", "2"])
def test_names_of_variants(name: str) -> None:
    assert _file_of(name).variants == {name: VariantFile()}


@pytest.mark.parametrize("name", ["Default", "a b", "", "-a", "a_b", "a/b"])
def test_names_that_no_tag_could_have(name: str) -> None:
    with pytest.raises(ValidationError, match="String should match pattern"):
        _file_of(name)


def _variant(name: str, *statements: Statement) -> Variant:
    return Variant(
        pattern="copy-one",
        name=name,
        title=Text(en="x"),
        path=Path("/x/examples/copy-one/Dockerfile"),
        dockerfile=parse("FROM scratch\n"),
        options=BuildOptions(),
        needs=None,
        statements=statements,
        waive={},
        harmless=(Harmless(mutant="drop-it", why="a reason that is long"),),
        files=(),
        inputs="0",
    )


def test_the_id_of_a_variant() -> None:
    assert _variant("before").id == "examples/copy-one[before]"


@pytest.mark.parametrize(("holds", "fails"), [(True, True), (False, False)])
def test_a_variant_is_meant_to_fail_when_it_claims_so(holds: bool, fails: bool) -> None:
    claim = Fails(message="no such file")
    assert _variant("before", Statement(claim=claim, holds=holds)).fails == fails
    assert not _variant("before").fails


def test_the_catalogue_lists_variants_in_order() -> None:
    variants = {name: _variant(name) for name in ("before", "default")}
    pattern = Pattern(
        id="copy-one",
        folder=Path("/x/examples/copy-one"),
        kind="examples",
        title=Text(en="x"),
        summary=Text(en="x"),
        topics=("copy",),
        sources=(),
        related=(),
        why=None,
        when_not=None,
        variants=variants,
        transcripts=(),
        compose=None,
        measured=None,
    )
    catalogue = Catalogue(root=Path("/x"), patterns={"copy-one": pattern}, topics={})
    assert [v.name for v in catalogue.variants()] == ["before", "default"]
    assert pattern.key == "examples/copy-one"
    assert pattern.measurement("default") is None
    assert catalogue.on_topic("copy") == [pattern]
    assert catalogue.on_topic("run") == []
