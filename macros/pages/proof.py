"""What was proven of a variant, in words: claims with their outcome, errors as recorded, commands to do it again."""

from __future__ import annotations

from dataclasses import dataclass

from macros.catalogue.claims import Warns
from macros.catalogue.find import NotFound, find_measurement
from macros.catalogue.freshness import reason
from macros.catalogue.model import Catalogue, Pattern, Statement, Variant
from macros.pages.registry import macro
from macros.phrases import words_for
from macros.render.commands import commands
from macros.render.labels import Translator
from macros.render.markdown import details, div, fence, inline, inline_html

_MARKS = {
    "holds": '<path d="M3.2 8.6l3 3 6.6-7"/>',
    "refuted": '<path d="M4 4l8 8M12 4l-8 8"/>',
    "waived": '<path d="M3 8h10"/>',
}


def mark(outcome: str, label: str) -> str:
    """A small drawn sign with a name for those who do not see it."""
    return (
        f'<svg class="bp-mark" viewBox="0 0 16 16" width="16" height="16" role="img" aria-label="{label}">'
        f"{_MARKS[outcome]}</svg>"
    )


def anchor_key(statement: Statement) -> str:
    """`serves`, or `not-serves` for a refutation, so that both can stand side by side."""
    return statement.key if statement.holds else f"not-{statement.key}"


def claim_anchor(variant: Variant, key: str) -> str:
    """The id of a claim on its pattern's page, such as claim-before-skips_stage."""
    return f"claim-{variant.name}-{key}"


@dataclass(frozen=True)
class _Said:
    """One line of what was proven."""

    key: str  # of its anchor
    outcome: str
    words: str  # HTML

    def item(self, anchor: str, labels: Translator) -> str:
        label = labels(self.outcome)
        said = labels("said_of_claim", what=label) if self.outcome != "holds" else ""
        return f'<li{anchor} class="{self.outcome}">{mark(self.outcome, label)}<span>{said}{self.words}</span></li>'


def _claimed(statement: Statement, titles: dict[str, str], labels: Translator) -> _Said:
    """One claim, as held or as refuted the way it was meant."""
    words = inline_html(words_for(statement, labels.language, titles))
    return _Said(
        anchor_key(statement),
        "holds" if statement.holds else "refuted",
        words,
    )


IMPLICIT = {"builds": "builds", "checks": "check_clean"}  # proven of every variant that builds -> its label


def implicit_of(variant: Variant) -> list[str]:
    """What is proven of a variant without being said. Clean checks are not, where a claim says that they warn."""
    warns = any(isinstance(s.claim, Warns) and s.holds for s in variant.statements)
    return [] if variant.fails else [name for name in IMPLICIT if not (warns and name == "checks")]


def _unsaid(variant: Variant, labels: Translator) -> list[_Said]:
    """What is proven without being said; a waived rule takes the place of clean checks."""
    found = []
    for key in implicit_of(variant):
        if key == "checks" and variant.waive:
            found += [
                _Said(
                    key if number == 0 else f"{key}-{number + 1}",
                    "waived",
                    inline_html(labels("check_waived", rule=rule, why=why)),
                )
                for number, (rule, why) in enumerate(variant.waive.items())
            ]
        else:
            found.append(_Said(key, "holds", inline_html(labels(IMPLICIT[key]))))
    return found


def claims_list(pattern: Pattern, variant: Variant, labels: Translator, anchors: bool = True) -> str:
    """All that was proven of a variant, as a list. `anchors` are for the pattern's own page, to which proof marks lead."""
    titles = {v.name: v.title.in_(labels.language) for v in pattern.variants.values()}
    said = [*(_claimed(s, titles, labels) for s in variant.statements), *_unsaid(variant, labels)]
    items = (one.item(f' id="{claim_anchor(variant, one.key)}"' if anchors else "", labels) for one in said)
    return f'<ul class="bp-claims">{"".join(items)}</ul>'


def status(catalogue: Catalogue, variant: Variant, labels: Translator) -> str:
    """A banner where nothing was proven by the last run; "" where all was."""
    pattern = catalogue.patterns[variant.pattern]
    if variant.needs == "registry" and pattern.measurement(variant.name) is None:
        return div("bp-banner", labels("registry_only"))
    why = reason(catalogue, variant)
    return div("bp-banner bp-banner--draft", labels("not_measured", why=labels(f"stale_{why}"))) if why else ""


@macro
def error_text(catalogue: Catalogue, pattern: str, variant: str = "default") -> str:
    """What a failing build printed, as it was recorded. Raises NotFound when nothing was."""
    measured = find_measurement(catalogue, pattern, variant)
    if not measured.error:
        raise NotFound(f"{pattern}[{variant}] recorded no error: does it claim that it `fails`?")
    return div("bp-error", fence(measured.error.rstrip("\n"), "text", recorded=f"{pattern}-{variant}"))


def run_it(variant: Variant, pattern: Pattern, labels: Translator) -> str:
    """The commands to build and start the variant, and the one that checks every claim again."""
    shown = [
        inline(labels("in_folder", folder=pattern.key + "/")),
        fence("\n".join(commands(variant)), "sh"),
        inline(labels("prove_again")),
        fence(f"make test ID={pattern.id}", "sh"),
    ]
    return details(labels("run_it"), div("bp-run", "\n\n".join(shown)), "bp-more", level=1)


def variant_proof(catalogue: Catalogue, pattern: Pattern, variant: Variant, labels: Translator) -> str:
    """All that stands below a variant's Dockerfile."""
    banner = status(catalogue, variant, labels)
    shown = [banner] if banner else []
    measured = pattern.measurement(variant.name)
    if variant.fails and measured is not None and measured.error:
        shown += [labels("fails_tab"), error_text(catalogue, pattern.id, variant.name)]
    if not banner:
        heading = labels("proven_fails" if variant.fails else "proven")
        shown += [f"{heading}\n{{ .bp-proven }}", claims_list(pattern, variant, labels)]
    shown.append(run_it(variant, pattern, labels))
    return "\n\n".join(shown)
