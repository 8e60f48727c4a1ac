"""The stand-ins for base images, for readers: how each is made and how it differs from the official image."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from macros.embed import whole
from macros.find import NotFound
from macros.labels import Labels
from macros.markdown import code, details
from macros.model import Catalogue

FOLDER = "tests/bases"


def load_bases(root: Path) -> dict[str, dict[str, Any]]:
    """tests/bases/bases.yaml: reference -> how it is made. Raises NotFound when it is not there or empty."""
    path = root / FOLDER / "bases.yaml"
    rows = yaml.safe_load(path.read_text())["bases"] if path.exists() else None
    if not rows:
        raise NotFound(f"{FOLDER}/bases.yaml holds no base: it says what each stand-in is made from")
    found: dict[str, dict[str, Any]] = rows
    return found


def _facts(row: dict[str, Any], labels: Labels) -> list[str]:
    said = []
    if row.get("also"):
        said.append(labels("also", refs=", ".join(code(ref) for ref in row["also"])))
    args = row["made_from"].get("args", {})
    if args:
        said.append(labels("made_with", args=", ".join(code(f"{k}={v}") for k, v in args.items())))
    return said


def _recipe(catalogue: Catalogue, row: dict[str, Any], labels: Labels) -> str:
    """The recipe itself, folded: a Dockerfile, or a program where nothing exists yet to start FROM."""
    folder = catalogue.root / FOLDER / row["made_from"]["folder"]
    path = folder / "Dockerfile"
    if not path.is_file():
        path = folder.with_suffix(".py")
    source = path.relative_to(catalogue.root).as_posix()
    return details(labels("recipe"), whole(catalogue, path, source), "bp-more") if path.is_file() else ""


def base_block(catalogue: Catalogue, ref: str, row: dict[str, Any], labels: Labels) -> str:
    """One stand-in: its names, its differences, its recipe."""
    shown = [f"## {code(ref)}", "  \n".join(_facts(row, labels)), f"{labels('differs')}:",
             "\n".join(f"- {one}" for one in row["differs"]), _recipe(catalogue, row, labels)]
    return "\n\n".join(part for part in shown if part)


def bases_table(catalogue: Catalogue, labels: Labels) -> str:
    """Every stand-in."""
    return "\n\n".join(base_block(catalogue, ref, row, labels) for ref, row in load_bases(catalogue.root).items())
