"""Nothing on a Chinese page is left in English because its file is part of a proof."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.catalogue.transcript import parse, prose_in
from macros.pages.bases import load_bases
from macros.places import ROOT
from macros.render.chinese import FILE, in_language, load_chinese

_CHINESE = re.compile("[\u4e00-\u9fff]")
_SESSIONS = sorted(path for folder in ("snippets", "examples") for path in (ROOT / folder).glob("*/*.t"))


@pytest.mark.parametrize("session", _SESSIONS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_session_has_its_captions_in_chinese(session: Path) -> None:
    captions = [prose_in(part, "zh") for part in parse(session.read_text()) if isinstance(part, str)]
    english = [text for text in captions if not _CHINESE.search(in_language(text, "zh"))]
    assert not english, f"write a paragraph `zh: …` below each of these, or a row of {FILE} if the session is proven"


def test_the_differences_of_a_stand_in_are_in_chinese() -> None:
    reasons = [
        one if isinstance(one, str) else one["why"] for row in load_bases(ROOT).values() for one in row["differs"]
    ]
    assert reasons
    english = [text for text in reasons if not _CHINESE.search(in_language(text, "zh"))]
    assert not english, f"write their Chinese into {FILE}"


def test_an_english_page_keeps_the_english_text() -> None:
    english, chinese = next(iter(load_chinese(ROOT).items()))
    assert in_language(english, "en") == english
    assert in_language(english.replace(" ", "\n"), "zh") == chinese
