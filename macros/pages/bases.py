"""The stand-ins for base images, for readers: how each is made, how it differs from the official image, and which
patterns are built on it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.catalogue.composed import images_in
from macros.catalogue.data_files import yaml_of
from macros.catalogue.faults import CatalogueError, Fault
from macros.catalogue.find import NotFound
from macros.catalogue.graph import images_of
from macros.catalogue.model import Catalogue, Pattern
from macros.pages.registry import macro
from macros.render.chinese import in_language
from macros.render.embed import whole
from macros.render.labels import Translator
from macros.render.markdown import code, details, inline, link, table

FOLDER = "tests/prover/bases"
Row = dict[str, Any]


def load_bases(root: Path) -> dict[str, Row]:
    """tests/prover/bases/bases.yaml: reference -> how it is made. Raises NotFound when it is not there or empty."""
    rows = _read(root / FOLDER / "bases.yaml", "bases")
    if not rows:
        raise NotFound(f"{FOLDER}/bases.yaml contains no base: it says what each stand-in is made from")
    return rows


def load_contracts(root: Path) -> dict[str, Row]:
    """tests/prover/bases/contracts.yaml: reference -> recorded facts of the official image. Raises NotFound as above."""
    rows = _read(root / FOLDER / "contracts.yaml", "contracts")
    if not rows:
        raise NotFound(f"{FOLDER}/contracts.yaml contains no contract: it records what each official image is")
    return rows


def check_bases(root: Path) -> None:
    """Raises CatalogueError with what is wrong with either file as YAML, such as a key that appears twice.

    What the values mean is checked where they are used: in tests/prover/bases.
    """
    faults: list[Fault] = []
    for name in ("bases.yaml", "contracts.yaml"):
        if (root / FOLDER / name).exists():
            faults += yaml_of(root / FOLDER / name, f"{FOLDER}/{name}", aliases=True)[1]
    if faults:
        raise CatalogueError(faults)


@cache
def _parsed(text: str) -> dict[str, Any]:
    values: dict[str, Any] = yaml.safe_load(text)  # aliases save much repetition in these two files
    return values


def _read(path: Path, key: str) -> dict[str, Row]:
    return _parsed(path.read_text())[key] if path.exists() else {}


def anchor(ref: str) -> str:
    """The id of a base's section on the page about bases."""
    return re.sub(r"[^a-z0-9]+", "-", ref.lower()).strip("-")


def touched(catalogue: Catalogue, ref: str, row: Row) -> list[Pattern]:
    """The patterns of which a variant is built on this base, or whose compose file starts it."""
    names = {ref, *row.get("also", ())}
    return [
        p
        for p in catalogue.patterns.values()
        if names & started_by(p) or any(names & images_of(v) for v in p.variants.values())
    ]


def started_by(pattern: Pattern) -> frozenset[str]:
    """References that a pattern's compose file starts as they are."""
    return images_in(pattern.compose.read_text()).started if pattern.compose else frozenset()


def _facts(row: Row, labels: Translator) -> list[str]:
    said = []
    if row.get("also"):
        said.append(labels("also", refs=", ".join(code(ref) for ref in row["also"])))
    args = row["made_from"].get("args", {})
    if args:
        said.append(labels("made_with", args=", ".join(code(f"{k}={v}") for k, v in args.items())))
    return said


def _difference(one: Row | str, labels: Translator) -> str:
    """A reason, with the facts that it is about or the command that shows it."""
    if isinstance(one, str):
        return inline(in_language(one, labels.language))
    seen = [code(fact) for fact in one["facts"]] if one.get("facts") else [code(one["shown_by"]["run"])]
    return labels(
        "seen_in", why=inline(in_language(one["why"], labels.language)), facts=labels("list_comma").join(seen)
    )


def _recipe(catalogue: Catalogue, row: Row, labels: Translator) -> str:
    """The recipe itself, folded: a Dockerfile, or a program where nothing exists yet to start FROM."""
    folder = catalogue.root / FOLDER / row["made_from"]["folder"]
    path = folder / "Dockerfile"
    if not path.is_file():
        path = folder.with_suffix(".py")
    source = path.relative_to(catalogue.root).as_posix()
    return details(labels("recipe"), whole(catalogue, path, source), "bp-more") if path.is_file() else ""


def _contract(facts: Row | None, labels: Translator) -> str:
    """What is recorded of the official image, folded; "" where nothing is."""
    if facts is None:
        return ""
    rows = [[code(key), code(_value(value))] for key, value in facts.items() if key not in ("source", "date")]
    title = labels("contract", date=facts["date"])
    return details(title, f"{inline(facts['source'])}\n\n{table(['', labels('contract_official')], rows)}", "bp-more")


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k}: {v['prints'] if isinstance(v, dict) else v}" for k, v in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _used_by(catalogue: Catalogue, ref: str, row: Row, labels: Translator) -> str:
    found = touched(catalogue, ref, row)
    listing = "\n".join(f"- {link(p.title.in_(labels.language), f'/{p.key}.md')}" for p in found)
    title = labels.counted("base_pattern", "base_patterns", len(found))
    return details(title, listing, "bp-more") if found else ""


def base_block(catalogue: Catalogue, ref: str, row: Row, facts: Row | None, labels: Translator) -> str:
    """One stand-in: its names, its differences, the recorded facts, the patterns on it, its recipe."""
    differs = "\n".join(f"- {_difference(one, labels)}" for one in row["differs"])
    shown = [
        f"## {code(ref)} {{ #{anchor(ref)} }}",
        "  \n".join(_facts(row, labels)),
        labels("differs"),
        differs,
        _contract(facts, labels),
        _used_by(catalogue, ref, row, labels),
        _recipe(catalogue, row, labels),
    ]
    return "\n\n".join(part for part in shown if part)


@macro
def bases_table(catalogue: Catalogue, labels: Translator) -> str:
    """Every stand-in."""
    contracts = load_contracts(catalogue.root)
    rows = load_bases(catalogue.root).items()
    return "\n\n".join(base_block(catalogue, ref, row, contracts.get(ref), labels) for ref, row in rows)


@macro
def bases_overview(catalogue: Catalogue, labels: Translator) -> str:
    """A row for each base: how many differences are listed, how many patterns are built on it."""
    rows = [
        [f"[{code(ref)}](#{anchor(ref)})", str(len(row["differs"])), str(len(touched(catalogue, ref, row)))]
        for ref, row in load_bases(catalogue.root).items()
    ]
    return table([labels("bases"), labels("base_differences"), labels("patterns")], rows)


def standins_note(catalogue: Catalogue, refs: list[str], labels: Translator) -> str:
    """A sentence for a pattern's page: which of its bases are stand-ins, each with a link to its differences."""
    rows = _read(catalogue.root / FOLDER / "bases.yaml", "bases")
    names = {name: ref for ref, row in rows.items() for name in (ref, *row.get("also", ()))}
    shown = [f"[{code(ref)}](/reference/bases.md#{anchor(names[ref])})" if ref in names else code(ref) for ref in refs]
    return labels("standins_note", bases=labels("list_comma").join(shown))
