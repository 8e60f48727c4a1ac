"""The crosswalk: what the rule books ask for, rule by rule, beside the patterns that do it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field

from macros.catalogue.data_files import read_yaml
from macros.catalogue.find import find_pattern
from macros.catalogue.model import Catalogue, Frozen, Text
from macros.pages.registry import macro
from macros.render.labels import Translator
from macros.render.markdown import inline, link, table

_CHECKS = "https://docs.docker.com/reference/build-checks"
_HADOLINT = "https://github.com/hadolint/hadolint/wiki"
_OWASP = "https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html"


class Recommendation(Frozen):
    """One row of macros/data/crosswalk.yaml."""

    what: Text
    patterns: Annotated[list[str], Field(min_length=1)]
    check: list[str] = Field(default_factory=list)
    hadolint: list[Annotated[str, Field(pattern=r"^DL\d{4}$")]] = Field(default_factory=list)
    cis: list[Annotated[str, Field(pattern=r"^4\.\d+$")]] = Field(default_factory=list)
    owasp: list[Annotated[str, Field(pattern=r"^\d+a?$")]] = Field(default_factory=list)


def load_crosswalk(root: Path) -> list[Recommendation]:
    """The rows, in their order. Raises CatalogueError."""
    return read_yaml(root / "macros/data/crosswalk.yaml", list[Recommendation], root)


def _check(rule: str) -> str:
    """SecretsUsedInArgOrEnv, linked to its page."""
    slug = re.sub(r"(?<!^)(?=[A-Z])", "-", rule.replace("JSON", "Json")).lower()
    return link(f"`{rule}`", f"{_CHECKS}/{slug}/")


@macro
def crosswalk_table(catalogue: Catalogue, labels: Translator) -> str:
    """Recommendation, patterns, build check, hadolint, CIS, OWASP. Raises NotFound for an unknown pattern."""
    head = [labels("recommendation"), labels("patterns"), labels("build_check"), "hadolint", "CIS", "OWASP"]
    rows = []
    for row in load_crosswalk(catalogue.root):
        found = [find_pattern(catalogue, name) for name in row.patterns]
        cells = [
            "<br>".join(link(p.title.in_(labels.language), f"/{p.key}.md") for p in found),
            "<br>".join(map(_check, row.check)),
            "<br>".join(link(rule, f"{_HADOLINT}/{rule}") for rule in row.hadolint),
            ", ".join(row.cis),
            ", ".join(link(f"#{number}", _OWASP) for number in row.owasp),
        ]
        rows.append([inline(row.what.in_(labels.language)), *(cell or "–" for cell in cells)])
    return table(head, rows)
