"""Stages as a graph and as a drawing."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.catalogue.dockerfile import parse
from macros.catalogue.graph import IMAGE, Edge, graph_of, ranks
from macros.catalogue.model import BuildOptions, Text, Variant
from macros.render.diagram import layout, stage_diagram
from macros.render.labels import Translator

SEVERAL = """ARG TYPE=production
FROM golang:1.26 AS tools
FROM tools AS a
FROM tools AS b
COPY --from=busybox:1 /bin/x /x
FROM tools AS development
FROM gcr.io/distroless/static AS production
COPY --from=a /x /x
COPY --from=2 /y /y
RUN --mount=type=bind,from=b,target=/z true
FROM ${TYPE}
"""


def variant(text: str, **options: object) -> Variant:
    return Variant(
        pattern="x",
        name="default",
        title=Text(en="x"),
        path=Path("/r/snippets/x/Dockerfile"),
        dockerfile=parse(text),
        options=BuildOptions.model_validate(options),
        needs=None,
        statements=(),
        waive={},
        harmless=(),
        files=(),
        inputs="",
    )


def test_edges() -> None:
    edges = graph_of(variant(SEVERAL)).edges
    assert Edge(IMAGE + "golang:1.26", "tools", "from") in edges
    assert Edge(IMAGE + "busybox:1", "b", "copy") in edges
    assert Edge("b", "production", "copy") in edges  # by its number
    assert Edge("b", "production", "mount") in edges
    assert Edge("production", "5", "from") in edges  # by the argument's default
    assert Edge("development", "5", "from") in graph_of(variant(SEVERAL, args={"TYPE": "development"})).edges


def test_what_the_result_does_not_need_is_marked() -> None:
    unused = {n.name for n in graph_of(variant(SEVERAL)).nodes if not n.used}
    assert unused == {"development"}
    assert "production" in {n.name for n in graph_of(variant(SEVERAL, target="b")).nodes if not n.used}


def test_a_stage_may_be_called_like_its_image() -> None:
    graph = graph_of(variant("FROM busybox AS busybox\nFROM busybox\n"))
    assert graph.edges == (Edge(IMAGE + "busybox", "busybox", "from"), Edge("busybox", "1", "from"))


def test_arrows_go_to_the_right() -> None:
    graph = graph_of(variant(SEVERAL))
    depth = ranks(graph)
    assert all(depth[e.source] < depth[e.target] for e in graph.edges)
    assert depth[IMAGE + "gcr.io/distroless/static"] == depth["production"] - 1  # beside its user, not far left


def test_boxes_do_not_overlap() -> None:
    boxes = layout(graph_of(variant(SEVERAL)))
    for one in boxes:
        for other in boxes:
            apart = one.right <= other.x or other.right <= one.x or abs(one.y - other.y) >= 46
            assert one is other or apart


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_drawing_is_xml_with_a_name(language: str) -> None:
    drawn = stage_diagram(variant(SEVERAL), "Stages of <x>", Translator(language))  # type: ignore[arg-type]
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Stages of <x>"
    assert root[0].tag.endswith("title")
    texts = {t.text for t in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"golang:1.26", "static", "gcr.io/distroless/", "production"} <= texts


def test_one_stage_needs_no_drawing() -> None:
    assert stage_diagram(variant("FROM scratch\nCOPY x /\n"), "x", Translator("en")) == ""
