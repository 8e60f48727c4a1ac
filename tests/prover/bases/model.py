"""What bases.yaml may say, and the errors of this package."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from tests.prover.engine.root import extra_cas

FOLDER = Path(__file__).parent
BASES_YAML = FOLDER / "bases.yaml"
FROM_LINE = re.compile(r"^FROM\s+(?:--platform=\S+\s+)?(\S+)", re.MULTILINE | re.IGNORECASE)

ARGUMENT = re.compile(r"\$\{(\w+)\}")


class BaseError(RuntimeError):
    """A base cannot be had; the message says why and the cure."""


class BaseUnavailable(BaseError):
    """A base that only a registry has, and none is in reach: ``ref`` says which."""

    def __init__(self, ref: str, message: str) -> None:
        super().__init__(message)
        self.ref = ref


@dataclass(frozen=True)
class Base:
    """A base image that the engine has. ``digest`` is its local image id."""

    ref: str
    provenance: Literal["registry", "standin"]
    digest: str


class Recipe(BaseModel):
    """How a stand-in is made: a folder with a Dockerfile, or ``builtin``.

    ``otherwise`` are the arguments for where a version has left Debian's mirror:
    it keeps only the newest of some suites.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    folder: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    builtin: Literal["debian"] | None = None
    variant: Literal["full", "slim"] | None = None
    suite: Literal["trixie", "bookworm"] = "trixie"
    args: dict[str, str] = {}
    otherwise: dict[str, str] = {}
    target: str | None = None

    @property
    def path(self) -> Path:
        """The folder of the recipe."""
        return FOLDER / self.folder

    @property
    def dockerfile(self) -> Path:
        """The recipe's Dockerfile; absent when it is a builtin."""
        return self.path / "Dockerfile"


class Shown(BaseModel):
    """A shell command that shows a difference, and what it prints on the stand-in (a glob)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    run: str
    prints: str


class Difference(BaseModel):
    """Facts of the contract (globs) with which a stand-in does not agree, and why.

    What no contract records is ``shown_by`` a command instead, so that it is
    known to be still true. ``extra_roots``: only where the machine's
    administrator added root CAs.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    facts: tuple[str, ...] = ()
    shown_by: Shown | None = None
    why: str
    extra_roots: bool = False

    @model_validator(mode="after")
    def _is_seen(self) -> Self:
        if bool(self.facts) == bool(self.shown_by):
            raise ValueError("give either `facts` or `shown_by`")
        return self

    @property
    def here(self) -> bool:
        """Whether it is to be seen on this machine."""
        return not self.extra_roots or bool(extra_cas())


class Entry(BaseModel):
    """One base: ``also`` are further references of the very same image.

    ``differs``: what only says where the stand-in comes from is plain text.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    made_from: Recipe
    also: tuple[str, ...] = ()
    differs: Annotated[tuple[Difference | str, ...], Field(min_length=1)]
    no_contract: str | None = None

    @property
    def differing_facts(self) -> list[str]:
        """Every fact that is listed as different on this machine."""
        return [fact for one in self.differs if isinstance(one, Difference) and one.here for fact in one.facts]

    @property
    def shown(self) -> list[Shown]:
        """Every other difference that can be shown on this machine."""
        listed = [one for one in self.differs if isinstance(one, Difference) and one.here]
        return [one.shown_by for one in listed if one.shown_by]


class Catalogue(BaseModel):
    """All of bases.yaml: stand-ins by reference, and what has none."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bases: dict[str, Entry]
    needs_registry: tuple[str, ...]

    @cached_property
    def main_refs(self) -> dict[str, str]:
        """Every reference of a stand-in, mapped to the key of its entry."""
        return {name: ref for ref, entry in self.bases.items() for name in (ref, *entry.also)}

    def needs(self, ref: str) -> list[str]:
        """Return the keys of the bases that the stand-in ``ref`` is built on."""
        recipe = self.bases[ref].made_from
        if recipe.builtin:
            return []
        text = ARGUMENT.sub(lambda found: recipe.args.get(found[1], found[0]), recipe.dockerfile.read_text())
        names = FROM_LINE.findall(text)
        return sorted({self.main_refs[name] for name in names if name in self.main_refs})

    def recipe_hash(self, ref: str) -> str:
        """Return a hash of all that the stand-in ``ref`` is made from."""
        recipe = self.bases[ref].made_from
        parts = [recipe.model_dump_json(exclude_defaults=True)]
        for file in sorted(recipe.path.rglob("*")):
            if file.is_file():
                parts += [str(file.relative_to(recipe.path)), file.read_text()]
        parts += [self.recipe_hash(need) for need in self.needs(ref)]
        parts += [ca.read_text() for ca in extra_cas()]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


@cache  # asked for with every variant's bases
def load_catalogue(path: Path = BASES_YAML) -> Catalogue:
    """Return the checked content of bases.yaml, read once a process.

    Raises BaseError that lists every fault with file, key and cure.
    """
    try:
        catalogue = Catalogue.model_validate(yaml.safe_load(path.read_text()))
    except yaml.YAMLError as error:
        raise BaseError(f"{path}: not YAML ({error}): correct its syntax.") from error
    except ValidationError as error:
        faults = [
            f"{path}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}; "
            "see the classes in tests/prover/bases/model.py for what is allowed."
            for fault in error.errors()
        ]
        raise BaseError("\n".join(faults)) from error
    if faults := _faults(catalogue):
        raise BaseError("\n".join(f"{path}: {fault}" for fault in faults))
    return catalogue


def _faults(catalogue: Catalogue) -> list[str]:
    faults = []
    seen: set[str] = set()
    for ref, entry in catalogue.bases.items():
        recipe = entry.made_from
        for name in (ref, *entry.also):
            if name in seen:
                faults.append(f"bases.{ref}: {name} is there twice; name it once.")
            if ":" not in name.rpartition("/")[2]:
                faults.append(f"bases.{ref}: {name} has no tag; add one.")
            seen.add(name)
        if bool(recipe.builtin) != bool(recipe.variant):
            faults.append(f"bases.{ref}.made_from: variant goes with builtin; give both or none.")
        if not recipe.builtin and not recipe.dockerfile.is_file():
            faults.append(f"bases.{ref}.made_from.folder: no {recipe.dockerfile}; write it.")
    return faults
