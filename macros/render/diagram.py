"""A Dockerfile's stages as a drawing: images and stages as boxes, FROM, COPY --from and mounts as arrows."""

from __future__ import annotations

from dataclasses import dataclass

from macros.catalogue.graph import IMAGE, Edge, Graph, Node, graph_of, ranks
from macros.catalogue.model import Variant
from macros.render import svg
from macros.render.labels import Translator

HEIGHT, GAP_X, GAP_Y, MARGIN = 46, 64, 18, 6
_LETTER = 7.6  # width of a letter of 13 px, a little more than most fonts need


@dataclass(frozen=True)
class Box:
    node: Node
    x: float
    y: float
    width: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.y + HEIGHT / 2


def _lines(node: Node) -> tuple[str, str]:
    """The name, and what stands small below it: the rest of a long name, or a key of labels.yaml after a colon."""
    if not node.used:
        return node.name.removeprefix(IMAGE), ":node_unused"
    if node.kind == "base":
        path, slash, last = node.name.removeprefix(IMAGE).rpartition("/")
        return last, path + slash if slash else ":node_image"
    return node.name, f":node_{node.kind}"


def _width(node: Node) -> float:
    name, small = _lines(node)
    return max(96.0, len(name) * _LETTER + 28, (0 if small.startswith(":") else len(small) * 6.4) + 28)


def layout(graph: Graph) -> list[Box]:
    """Boxes in columns; in a column each box stands near those that it feeds."""
    depth = ranks(graph)
    columns: dict[int, list[Node]] = {}
    for node in graph.nodes:
        columns.setdefault(depth[node.name], []).append(node)
    tallest = max(len(nodes) for nodes in columns.values())
    boxes: dict[str, Box] = {}
    x = float(MARGIN)
    for rank in sorted(columns):
        nodes = columns[rank]
        nodes.sort(key=lambda n: _wish(n, graph, boxes))
        width = max(_width(n) for n in nodes)
        y = MARGIN + (tallest - len(nodes)) * (HEIGHT + GAP_Y) / 2
        for node in nodes:
            boxes[node.name] = Box(node, x, y, width)
            y += HEIGHT + GAP_Y
        x += width + GAP_X
    return list(boxes.values())


def _wish(node: Node, graph: Graph, placed: dict[str, Box]) -> float:
    """The height at which a node would best stand: the mean of its sources, images below the stages."""
    sources = [placed[s].y for s in graph.sources(node.name) if s in placed]
    return sum(sources) / len(sources) if sources else (1e6 if node.kind == "base" else 0)


def _box(box: Box, labels: Translator) -> str:
    name, small = _lines(box.node)
    small = labels(small[1:]) if small.startswith(":") else small
    kind = box.node.kind + ("" if box.node.used else " unused")
    middle = box.x + box.width / 2
    return svg.element(
        "g",
        "".join(
            [
                svg.element("rect", x=box.x, y=box.y, width=box.width, height=HEIGHT, rx=7),
                svg.text(name, middle, box.y + 20, "name", "middle"),
                svg.text(small, middle, box.y + 36, "small", "middle"),
            ]
        ),
        class_=f"node {kind}",
    )


def _arrow(edge: Edge, start: Box, end: Box, share: float, labels: Translator) -> str:
    """From the right side of one box to the left side of the other; `share` spreads the ends of several."""
    x1, y1, x2, y2 = start.right, start.middle, end.x - 1, end.y + HEIGHT * share
    bend = max(24.0, (x2 - x1) / 2)
    line = f"M{x1:g} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2 - 5:g} {y2:g}"
    head = f"M{x2:g} {y2:g}l-8 -4v8z"
    said = f"{edge.target} {labels('edge_' + edge.kind)} {edge.source.removeprefix(IMAGE)}"
    return svg.element(
        "g",
        svg.tip(said) + svg.element("path", d=line, class_="line") + svg.element("path", d=head, class_="head"),
        class_=f"edge {edge.kind}",
    )


def stage_diagram(variant: Variant, title: str, labels: Translator) -> str:
    """The drawing; "" for a Dockerfile of fewer than two stages."""
    if len(variant.dockerfile.stages) < 2:
        return ""
    graph = graph_of(variant)
    boxes = {box.node.name: box for box in layout(graph)}
    arrows = []
    for name in boxes:
        incoming = sorted(
            (e for e in graph.edges if e.target == name and e.source in boxes), key=lambda e: boxes[e.source].y
        )
        arrows += [
            _arrow(edge, boxes[edge.source], boxes[name], (i + 1) / (len(incoming) + 1), labels)
            for i, edge in enumerate(incoming)
        ]
    width = max(box.right for box in boxes.values()) + MARGIN
    height = max(box.y for box in boxes.values()) + HEIGHT + MARGIN
    drawn = "".join(arrows) + "".join(_box(box, labels) for box in boxes.values())
    return svg.picture(drawn, title, width, height, "bp-stages", view_box=True)


def kinds_of(variant: Variant) -> list[str]:
    """Which kinds of arrows the drawing holds, for its legend."""
    return sorted({edge.kind for edge in graph_of(variant).edges})
