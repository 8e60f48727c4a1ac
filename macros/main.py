"""What pages can call. mkdocs-macros loads this file by its path."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
if str(_ROOT) not in sys.path:  # the `mkdocs` command does not put the checkout there, `python -m mkdocs` does
    sys.path.insert(0, str(_ROOT))

from mkdocs.exceptions import ConfigurationError  # noqa: E402

from macros.catalogue.faults import CatalogueError  # noqa: E402
from macros.catalogue.find import find_pattern, missing  # noqa: E402
from macros.catalogue.freshness import StaleError, require_fresh  # noqa: E402
from macros.catalogue.model import Catalogue, Language  # noqa: E402
from macros.pages import (  # noqa: E402
    bases,
    cards,
    chapter,
    compare,
    comparisons,
    crosswalk,
    gallery,
    landing,
    proof,
    reference,
    tables,
)
from macros.pages import pattern as page  # noqa: E402
from macros.pages.everything import load_all  # noqa: E402
from macros.render import embed, numbers  # noqa: E402
from macros.render.labels import Labels  # noqa: E402

_MARK = re.compile(r"[ \n]\[✓\]\(")


def load(root: Path) -> Catalogue:
    """The catalogue, with every number fresh. Raises mkdocs' own error, which it prints without a traceback."""
    try:
        catalogue = load_all(root)
        require_fresh(catalogue)
    except (CatalogueError, StaleError) as error:
        raise ConfigurationError(str(error)) from error
    return catalogue


def macros_of(catalogue: Catalogue, labels: Labels) -> dict[str, Callable[..., str]]:
    """Every macro by its name. Each returns Markdown that begins at column 0."""

    def console(pattern: str, transcript: str) -> str:
        found = {path.name: path for path in find_pattern(catalogue, pattern).transcripts}
        if transcript not in found:
            raise missing(f"transcript of {pattern}", transcript, found)
        return page.console_block(found[transcript], labels)

    def ratio(pattern: str, variant: str, to: str, measure: str = "size_bytes") -> str:
        return numbers.ratio(compare.ratio_of(catalogue, pattern, variant, to, measure))

    return {
        "pattern_page": lambda name: page.pattern_page(catalogue, name, labels),
        "pattern": lambda name: cards.pattern_card(catalogue, name, labels),
        "patterns": lambda topic, groups=None: cards.topic_cards(catalogue, topic, labels, groups),
        "proof": lambda name, variant, claim="": chapter.proof_mark(catalogue, name, variant, claim, labels=labels),
        "dockerfile": lambda name, variant="default": chapter.dockerfile(catalogue, name, variant, labels=labels),
        "stage": lambda name, stage, variant="default": chapter.stage(catalogue, name, stage, variant, labels=labels),
        "instruction": lambda name, text, variant="default": chapter.instruction(
            catalogue, name, text, variant, labels=labels
        ),
        "commands": lambda name, variant="default": chapter.run_it(catalogue, name, variant),
        "compare_variants": lambda name, old="before", new="default": chapter.compare_variants(
            catalogue, name, old, new, labels=labels
        ),
        "file": lambda name, path: embed.file(catalogue, name, path),
        "console": console,
        "error_text": lambda name, variant="default": proof.error_text(catalogue, name, variant),
        "claims": lambda name, variant="default": proof.claims_of(catalogue, name, variant, labels),
        "size_table": lambda name: compare.size_table(catalogue, name, labels),
        "size_chart": lambda name: compare.size_chart(catalogue, name, labels),
        "ratio": ratio,
        "mutant_example": lambda name, start: page.mutant_example(catalogue, name, start, labels),
        "rebuild_matrix": lambda: comparisons.rebuild_matrix(catalogue, labels),
        "shrink_table": lambda *rows: comparisons.shrink_table(catalogue, *rows, labels=labels),
        "chooser_table": lambda name: comparisons.chooser_table(catalogue, name, labels),
        "topics_index": lambda section: cards.topics_index(catalogue, section, labels),
        "catalogue_table": lambda: tables.catalogue_table(catalogue, labels),
        "claims_table": lambda: tables.claims_table(catalogue, labels),
        "crosswalk_table": lambda: crosswalk.crosswalk_table(catalogue, labels),
        "run_parameters": lambda: tables.run_parameters(labels),
        "options_table": lambda topic: reference.options_table(catalogue, topic, labels),
        "options_proven": lambda: "{} of {}".format(*reference.option_counts(catalogue)),
        "outcome_table": lambda name, *claims, only="": reference.outcome_table(
            catalogue, name, *claims, labels=labels, only=only
        ),
        "failures_table": lambda topic: reference.failures_table(catalogue, topic, labels),
        "rules_table": lambda topic: reference.rules_table(catalogue, topic, labels),
        "all_rules_table": lambda kind: reference.all_rules_table(catalogue, kind, labels),
        "bases_table": lambda: bases.bases_table(catalogue, labels),
        "bases_overview": lambda: bases.bases_overview(catalogue, labels),
        "count": lambda what: tables.count(catalogue, what),
        "gallery_page": lambda: gallery.gallery_page(catalogue, labels),
        "featured": lambda name: landing.featured(catalogue, name, labels),
        "tally": lambda: landing.tally(catalogue, labels),
    }


def define_env(env: Any) -> None:
    """Called by mkdocs-macros once a build."""
    language: Language = "zh" if str(env.conf["theme"]["language"]).startswith("zh") else "en"
    catalogue = load(Path(env.project_dir))
    for name, function in macros_of(catalogue, Labels(language)).items():
        env.macro(function, name)


def on_post_page_macros(env: Any) -> None:
    """Called by mkdocs-macros for each page once its macros are text: a proof mark never begins a line on its own."""
    env.markdown = _MARK.sub("\u00a0[✓](", env.markdown)
