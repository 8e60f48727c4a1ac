"""The vocabulary: closed and typed."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from macros.catalogue import claims
from macros.catalogue.claims import CHANGES, VOCABULARY, Claim


def test_names_and_classes() -> None:
    assert VOCABULARY["layer_cached"] is claims.LayerCached
    assert VOCABULARY["no_shell"] is claims.NoShell
    assert not {"claim", "run", "change"} & VOCABULARY.keys()
    assert all(name == cls.name() for name, cls in VOCABULARY.items())


@pytest.mark.parametrize("name", VOCABULARY)
def test_every_claim_says_when_it_holds(name: str) -> None:
    claim = VOCABULARY[name]
    assert len(claim.__doc__ or "") > 20
    assert claim.__doc__ != Claim.__doc__
    assert claim.area in ("build", "image", "container")


@pytest.mark.parametrize("name", VOCABULARY)
def test_unknown_parameters_are_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        VOCABULARY[name].model_validate({"no_such_parameter": 1})


@pytest.mark.parametrize(
    ("name", "params"),
    [
        ("fails", {"message": "short"}),
        ("warns", {"rules": []}),
        ("build_prints", {"text": ""}),
        ("layer_cached", {"step": "COPY"}),
        ("layer_cached", {"after_edit": "a", "step": "RU"}),
        ("layer_cached", {"after_edit": "/a", "step": "COPY"}),
        ("rebuilds", {"after_edit": "", "step": "COPY"}),
        ("rebuilds", {"after_edit": "a", "after_secret": "b", "step": "COPY"}),
        ("parallel", {"stages": ["one"]}),
        ("platforms", {"platforms": []}),
        ("context_sent", {"at_most_kb": 0}),
        ("size", {"at_most_mb": -1}),
        ("layers", {"added": -1}),
        ("file_present", {"paths": []}),
        ("file_absent", {"paths": ["a"]}),
        ("file_mode", {"path": "/a"}),
        ("file_mode", {"path": "/a", "mode": "755"}),
        ("file_mode", {"path": "/a", "mode": "0788"}),
        ("file_mode", {"path": "/a", "owner": "root:root"}),
        ("secret_absent", {}),
        ("secret_absent", {"secret": "a", "arg": "B"}),
        ("env", {"variables": {}}),
        ("labels", {"labels": {}}),
        ("config", {}),
        ("attested", {"kinds": []}),
        ("attested", {"kinds": ["cve"]}),
        ("exits", {"code": 256}),
        ("serves", {"port": 0}),
        ("serves", {"port": 65536}),
        ("non_root", {"uid": 0}),
        ("healthy", {"within_s": 0}),
        ("stops", {}),
        ("stops", {"port": 80, "within_s": 10}),
        ("attested", {"kinds": ["sbom"], "mode": "max"}),
        ("provenance_contains", {"texts": []}),
        ("packages", {}),
        ("file_contains", {"path": "/a", "text": ""}),
        ("fails", {"own": True}),
        ("secret_not_logged", {}),
        ("packages", {"at_least": 3, "at_most": 2}),
        ("packages", {"at_least": 0}),
        ("provenance_contains", {"texts": ["a"]}),
        ("finishes_request", {"port": 80}),
        ("finishes_request", {"port": 80, "path": "slow"}),
        ("finishes_request", {"port": 80, "path": "/", "within_s": 10}),
        ("read_only", {"tmpfs": ["tmp"]}),
        ("prints", {}),
    ],
)
def test_parameters_that_say_nothing_are_refused(name: str, params: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        VOCABULARY[name].model_validate(params)


@pytest.mark.parametrize("kind", CHANGES)
def test_the_one_change(kind: str) -> None:
    assert claims.LayerCached.model_validate({kind: "x", "step": "COPY"}).change == (kind, "x")


def test_fields_are_those_that_were_given() -> None:
    assert claims.Serves(port=80).fields() == {"port": 80}
    assert claims.Serves(port=80, status=200).fields() == {"port": 80, "status": 200}


def test_claims_are_frozen() -> None:
    claim = claims.Size(at_most_mb=1)
    with pytest.raises(ValidationError):
        setattr(claim, "at_most_mb", 2)  # noqa: B010
