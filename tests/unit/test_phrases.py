"""Every claim reads as a sentence, in both languages, whatever its optional parameters."""

from __future__ import annotations

import html
import re
from pathlib import Path

import markdown
import pytest

from macros.catalogue import claims as c
from macros.catalogue.faults import CatalogueError
from macros.catalogue.model import Language, Statement
from macros.phrases import load_words, words_for
from macros.places import ROOT
from macros.render.markdown import code, inline, inline_html


def said(claim: c.Claim, titles: dict[str, str] | None = None) -> str:
    return words_for(Statement(claim=claim), "en", titles)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (c.Warns(rules=["A", "B"]), "The build checks report `A` and `B`"),
        (c.Fails(message="say `x` twice"), "The build fails with ``say `x` twice``"),
        (c.LayerCached(after_edit="a", step="npm ci"), "After an edit of `a`, the step `npm ci` comes from the cache"),
        (
            c.Rebuilds(after_arg="V", step="RUN x"),
            "With another value of the build argument `V`, `RUN x` is the first step that runs again",
        ),
        (c.Env(variables={"A": "1", "B": None}), "Environment: `A=1` and `B` not set"),
        (c.Exposes(ports=[]), "Declares no port"),
        (c.FileMode(path="/a", owner="0:0"), "`/a` belongs to `0:0`"),
        (c.FileMode(path="/a", mode="0755"), "`/a` has mode `0755`"),
        (c.FileMode(path="/a", mode="0755", owner="0:0"), "`/a` has mode `0755` and belongs to `0:0`"),
        (c.NonRoot(), "Runs as a user other than root"),
        (c.NonRoot(uid=1, gid=0), "Runs as user 1:0, not as root"),
        (c.Healthy(), "Its health check turns healthy within 30 s, and fails without the service"),
        (c.Config(cmd=["a", "b c"], user=None), 'The image\'s configuration has CMD `["a", "b c"]` and USER not set'),
        (c.Packages(at_least=3, at_most=9), "3 to 9 system packages"),
        (c.Packages(at_most=9), "At most 9 system packages"),
        (c.Packages(at_least=9), "At least 9 system packages"),
        (c.Packages(at_most=0), "Has no system package on record"),
        (c.Attested(kinds=["provenance"], mode="max"), "Carries attestations: provenance (`mode=max`)"),
        (c.ProvenanceContains(texts=["abc", "def"]), "The provenance (`mode=max`) names `abc` and `def`"),
        (c.Prints(text="a\nb\n", whole=True), "Prints `a⏎b` and nothing else"),
        (c.Prints(text="a", stream="stderr", code=3), "Prints `a` to standard error, and exits with code 3"),
        (c.TimeZone(zone="UTC", history=False), "Local time is that of `UTC` today; the past is not compared"),
        (c.Prints(text="a", args=["-v"], env={"X": "1"}), "Prints `a` (run with `--env=X=1` and the command `-v`)"),
        (c.Serves(port=80, text="ok"), "Answers on port 80 at `/` with 200 and `ok`"),
        (
            c.FinishesRequest(port=80, path="/slow"),
            "Finishes a request in flight on `SIGTERM`, then exits within 5 s with code 0",
        ),
        (c.Stops(port=80, code=0), "Stops by itself within 5 s of `SIGTERM`, with exit code 0"),
    ],
)
def test_sentences(claim: c.Claim, words: str) -> None:
    assert said(claim) == words


def test_another_variant_is_called_by_its_title() -> None:
    claim = c.SizeRatio(to="before", at_most=0.5)
    assert said(claim) == "At most 0.5 times the size of `before`"
    assert said(claim, {"before": "One stage"}) == "At most 0.5 times the size of “One stage”"


@pytest.mark.parametrize("change", c.CHANGES)
def test_every_change_has_words(change: str) -> None:
    languages: tuple[Language, ...] = ("en", "zh")
    for language in languages:
        claim = c.LayerCached.model_validate({change: "x", "step": "RUN"})
        assert "`x`" in words_for(Statement(claim=claim), language)


@pytest.mark.parametrize(
    ("old", "new", "key", "problem", "cure"),
    [
        ("no_shell:", "no_shel:", "no_shel", "is not a claim", "did you mean 'no_shell'?"),
        ("no_shell:", "no_shel:", "no_shell", "is missing", "add what it `says`"),
        ("shows `{text}`", "shows `{txt}`", "build_prints.says", "fills in ['txt'] in English", "use the same names"),
        ("{at_most_mb} MB", "{most_mb} MB", "size.says", "there is no parameter 'most_mb'", "'at_most_mb'"),
        ("answer: added", "answer: addd", "layers.answer", "there is no parameter 'addd'", "did you mean 'added'?"),
    ],
)
def test_words_that_do_not_fit_their_claim_are_faults(
    tmp_path: Path, old: str, new: str, key: str, problem: str, cure: str
) -> None:
    file = tmp_path / "macros/data/claims.yaml"
    file.parent.mkdir(parents=True)
    text = (ROOT / "macros/data/claims.yaml").read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    with pytest.raises(CatalogueError) as raised:
        load_words(tmp_path)
    faults = raised.value.faults
    assert any(f.key.startswith(key) and problem in f.problem and cure in f.cure for f in faults), str(raised.value)


def test_a_claim_without_a_sentence_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "macros/data/claims.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(
        re.sub(r"(?m)^(no_shell:\n)  says:\n.*\n.*\n", r"\1", (ROOT / "macros/data/claims.yaml").read_text())
    )
    with pytest.raises(CatalogueError, match=r"no_shell\.says: is missing"):
        load_words(tmp_path)


@pytest.mark.parametrize("text", ["plain", "a `b` c", "``a ` b``", "a * b _c_ <d> [e](f) | # \\"])
def test_inline_changes_nothing_but_code(text: str) -> None:
    made = markdown.markdown(inline(text)).removeprefix("<p>").removesuffix("</p>")
    assert html.unescape(made) == html.unescape(inline_html(text))
    assert "<d>" not in made


@pytest.mark.parametrize("text", ["a", "a`b", "`a", "a``b`c", "", "x\ny"])
def test_code_survives_its_backticks(text: str) -> None:
    made = markdown.markdown("x " + code(text))
    assert f"<code>{text.replace(chr(10), '⏎')}</code>" in made or not text
