"""Every rule on the pages was seen to fire, on a variant of the catalogue."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.catalogue.model import Catalogue
from macros.catalogue.rules import Rule, load_rules, shown_by
from macros.places import ROOT

RULES = load_rules(ROOT)


def test_ids_are_unique_and_topics_exist(catalogue: Catalogue) -> None:
    assert len({r.id for r in RULES}) == len(RULES) > 20
    assert {t for r in RULES for t in r.topics} <= catalogue.topics.keys()


def test_every_build_check_is_proven_or_says_why_not(catalogue: Catalogue) -> None:
    """A `warns` claim, a waiver or a console session proves it; each is checked by the engine."""
    checks = [r for r in RULES if r.kind == "check"]
    idle = {r.id for r in checks if not r.unproven and not shown_by(catalogue, r)}
    assert not idle, f"no variant shows {idle}: claim `warns` on one, or say under `unproven` why none can"
    assert not {r.id for r in checks if r.unproven and shown_by(catalogue, r)}, "a variant shows it: remove `unproven`"


def test_a_session_shows_what_it_prints_not_what_it_asks(catalogue: Catalogue) -> None:
    rule = next(r for r in RULES if r.id == "InvalidBaseImagePlatform")
    assert [v.pattern for v in shown_by(catalogue, rule)] == ["from-platform-of-builder"]
    assert not shown_by(catalogue, rule.model_copy(update={"id": "--quiet"}))


def test_every_build_check_used_is_listed(catalogue: Catalogue) -> None:
    unlisted = {rule for v in catalogue.variants() for rule in v.waive} - {r.id for r in RULES}
    assert not unlisted, f"add {unlisted} to macros/data/rules.yaml"


@pytest.mark.parametrize("rule", [r for r in RULES if r.kind == "hadolint"], ids=lambda r: r.id)
def test_hadolint_fires(rule: Rule, catalogue: Catalogue) -> None:
    """hadolint itself, on the Dockerfile as it stands."""
    found = shown_by(catalogue, rule)
    assert bool(found) != bool(rule.unproven), f"{rule.id}: shown_by names no variant, or `unproven` is stale"
    hadolint = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    assert hadolint, "hadolint is not installed in the environment"
    for variant in found:
        done = subprocess.run(
            [hadolint, "--no-color", "-f", "json", "-c", "/dev/null", str(variant.path)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert rule.id in {entry["code"] for entry in json.loads(done.stdout)}, done.stdout + done.stderr
