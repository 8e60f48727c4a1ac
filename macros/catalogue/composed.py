"""What a compose file names: images that it builds, and images that it starts as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

_VARIABLE = re.compile(r"\$\{\w+:?-([^{}]*)\}")


@dataclass(frozen=True)
class Images:
    """References of images in a compose file."""

    built: frozenset[str]  # the image of a service that has `build`
    started: frozenset[str]  # images that only are named: each must exist beforehand


class _Loader(yaml.SafeLoader):
    """Compose has tags of its own (`!reset`, `!override`); what they stand on counts."""


def _untagged(loader: _Loader, suffix: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return None


_Loader.add_multi_constructor("!", _untagged)


def images_in(text: str) -> Images:
    """The images of a compose file. Raises ValueError for one that cannot be known without an environment."""
    services, images = _services(text), service_images(text)
    built = frozenset(image for name, image in images.items() if services[name].get("build"))
    return Images(built, frozenset(images.values()) - built)


def service_images(text: str) -> dict[str, str]:
    """The image of each service that names one. Raises ValueError as above."""
    return {name: _resolved(s["image"]) for name, s in _services(text).items() if s.get("image")}


def _services(text: str) -> dict[str, dict[str, Any]]:
    found = (yaml.load(text, _Loader) or {}).get("services") or {}  # a safe loader
    return {name: service or {} for name, service in found.items()}


def _resolved(image: str) -> str:
    """The reference with the defaults of its variables."""
    said = _VARIABLE.sub(lambda found: found[1], image)
    if "$" in said:
        raise ValueError(f"image: {image}: a variable without a default names no image; write ${{NAME:-default}}")
    return said


def awaited_to_end(text: str) -> set[str]:
    """Services of a Compose file that run once: another one waits for them to end with 0."""
    found = set()
    for service in _services(text).values():
        waits = service.get("depends_on") or {}
        if isinstance(waits, dict):
            found |= {n for n, how in waits.items() if (how or {}).get("condition") == "service_completed_successfully"}
    return found
