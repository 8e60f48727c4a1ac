"""The stages of a Dockerfile as a graph: what starts from what, what is copied or mounted from where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from macros.catalogue.dockerfile import Dockerfile, expand
from macros.catalogue.model import Variant

Kind = Literal["from", "copy", "mount"]


IMAGE = "image "


@dataclass(frozen=True)
class Node:
    name: str  # of the stage; of an image outside IMAGE and its reference
    kind: Literal["base", "stage", "result"]
    used: bool = True  # does the result need it?


@dataclass(frozen=True)
class Edge:
    source: str
    target: str
    kind: Kind


@dataclass(frozen=True)
class Graph:
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def sources(self, name: str) -> list[str]:
        return [e.source for e in self.edges if e.target == name]


def mount_options(flag: str) -> dict[str, str]:
    """The options of one `--mount=…`, by their keys; one without a value has ""."""
    return {key: value for key, _, value in (option.partition("=") for option in flag.split(","))}


def _edges(dockerfile: Dockerfile, args: dict[str, str]) -> list[Edge]:
    """Stages are sources by their name, images by IMAGE and their reference: one may be called like the other."""
    values = dockerfile.global_args(args)
    earlier: dict[str, str] = {}
    found = []
    for stage in dockerfile.stages:
        wanted: list[tuple[str, Kind]] = [(expand(stage.base, values) or stage.base, "from")]
        for instruction in stage.instructions:
            wanted += [(name, "copy") for name in instruction.flag("from")]
            mounts = map(mount_options, instruction.flag("mount"))
            wanted += [(mount["from"], "mount") for mount in mounts if "from" in mount]
        found += [Edge(earlier.get(name.lower(), IMAGE + name), stage.name, kind) for name, kind in wanted]
        earlier |= {stage.name.lower(): stage.name, str(stage.index): stage.name}
    return list(dict.fromkeys(found))


def graph_of(variant: Variant) -> Graph:
    """All stages and the images outside that they start or copy from; the result is the target or the last stage."""
    stages = [stage.name for stage in variant.dockerfile.stages]
    edges = _edges(variant.dockerfile, variant.options.args)
    result = variant.options.target or (stages[-1] if stages else "")
    needed, todo = set(), [result]
    while todo:
        name = todo.pop()
        if name not in needed:
            needed.add(name)
            todo += [e.source for e in edges if e.target == name]
    outside = [e.source for e in edges if e.source not in stages]
    nodes = [Node(name, "base", name in needed) for name in dict.fromkeys(outside)]
    nodes += [Node(name, "result" if name == result else "stage", name in needed) for name in stages]
    return Graph(tuple(nodes), tuple(edges))


def ranks(graph: Graph) -> dict[str, int]:
    """A column for each node: stages after all that they need, images directly before their first user."""
    depth: dict[str, int] = {}

    def of(name: str, above: tuple[str, ...]) -> int:
        if name not in depth:
            before = [of(s, (*above, name)) for s in graph.sources(name) if s not in above and s != name]
            depth[name] = max(before, default=-1) + 1
        return depth[name]

    for node in graph.nodes:
        of(node.name, ())
    for node in graph.nodes:
        if node.kind == "base":
            depth[node.name] = min(depth[e.target] for e in graph.edges if e.source == node.name) - 1
    return depth


def images_of(variant: Variant) -> set[str]:
    """References that a variant starts or copies from, named contexts included."""
    named = variant.options.contexts
    found = {image for image in variant.dockerfile.images(variant.options.args) if image not in named}
    return found | {v.removeprefix("docker-image://") for v in named.values() if v.startswith("docker-image://")}
