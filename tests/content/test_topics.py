"""Every topic's page can be found without searching."""

from __future__ import annotations

import re

from macros.catalogue.load import load_topics
from macros.places import ROOT
from macros.site.write import GALLERY


def test_every_topic_has_its_place_in_the_navigation() -> None:
    text = (ROOT / "mkdocs.yml").read_text()
    listed = re.findall(r"^ +- (\S+\.md)$", text.split("\nnav:")[1], flags=re.M)
    pages = [topic.page for topic in load_topics(ROOT).values() if topic.page]
    lost = [page for page in pages if page not in listed]
    assert not lost, f"{lost} could only be found by searching: add it to `nav` of mkdocs.yml and mkdocs.zh.yml"
    gone = [page for page in listed if page != GALLERY and not (ROOT / "docs/en" / page).exists()]
    assert not gone, f"`nav` of mkdocs.yml lists {gone}: write docs/en/{gone[0]}"
