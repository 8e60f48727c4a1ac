"""Contracts: recorded facts of official images, which stand-ins must agree with or say where they do not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .model import FOLDER, BaseError, Catalogue

CONTRACTS_YAML = FOLDER / "contracts.yaml"
TOLERANCE = 0.1  # of sizes: packages of the day are not those of the day on which the facts were recorded
Facts = dict[str, str]


class Version(BaseModel):
    """A command and the version that its output names first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    run: str
    prints: str


class Contract(BaseModel):
    """What an official image is. A value may be a glob (`3.13.*`), or `>=1.2` for what only grows."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str  # where the facts were read
    date: date  # of the image that they describe
    distribution: str | None = None  # ID and VERSION_ID of os-release; null: it has none, or it is not recorded
    codename: str | None = None
    libc: str  # what dynamic programs find in the image: glibc, musl or none
    programs: dict[str, str] = {}  # path -> static or dynamic
    env: dict[str, str]  # all of it
    entrypoint: tuple[str, ...] | None = None
    cmd: tuple[str, ...] | None = None
    user: str = ""
    workdir: str = "/"
    stopsignal: str = ""
    ports: tuple[str, ...] = ()
    volumes: tuple[str, ...] = ()
    labels: dict[str, str] = {}  # all of them
    accounts: dict[str, str] = {}  # name -> uid:gid:home:shell; all of those from 1000 to 65533
    packages: tuple[str, ...] = ()  # names; all of them
    packages_among: tuple[str, ...] = ()  # names that are there among others, where not all are recorded
    present: tuple[str, ...] = ()  # commands, or files by their path
    absent: tuple[str, ...] = ()
    versions: dict[str, Version] = {}
    layers: str | None = None
    disk_mb: Annotated[float, Field(gt=0)] | None = None  # all layers unpacked
    pull_mb: Annotated[float, Field(gt=0)] | None = None  # all layers compressed

    def facts(self) -> Facts:
        """Every fact by its name, as observed facts are named."""
        said = {
            "libc": self.libc,
            "user": self.user,
            "workdir": self.workdir,
            "stopsignal": self.stopsignal,
            "entrypoint": words(self.entrypoint),
            "cmd": words(self.cmd),
            "ports": words(self.ports),
            "volumes": words(self.volumes),
        }
        said |= {
            key: value for key in ("distribution", "codename", "layers") if (value := getattr(self, key)) is not None
        }
        said |= {f"program.{path}": linking for path, linking in self.programs.items()}
        said |= {f"env.{name}": value for name, value in self.env.items()}
        said |= {f"label.{name}": value for name, value in self.labels.items()}
        said |= {f"account.{name}": value for name, value in self.accounts.items()}
        said |= {f"package.{name}": "present" for name in (*self.packages, *self.packages_among)}
        said |= {f"has.{name}": "present" for name in self.present}
        said |= {f"has.{name}": "absent" for name in self.absent}
        said |= {f"version.{name}": version.prints for name, version in self.versions.items()}
        sizes = {"size.disk": self.disk_mb, "size.pull": self.pull_mb}
        return said | {name: f"~{size:g}" for name, size in sizes.items() if size is not None}

    def closed(self) -> tuple[str, ...]:
        """Kinds of facts of which the contract holds all: one more in an image is a disagreement."""
        return ("env.", "label.", "account.", *(("package.",) if self.packages else ()))


@dataclass(frozen=True)
class Disagreement:
    """A fact that an image does not share with its contract."""

    fact: str
    official: str
    observed: str

    def __str__(self) -> str:
        return f"{self.fact}: official {self.official or 'none'!s}, here {self.observed or 'none'!s}"


def words(given: tuple[str, ...] | list[str] | None) -> str:
    """An exec form as one string; "" for none."""
    return " ".join(given or ())


def agrees(official: str, observed: str) -> bool:
    """Whether an observed value is what the contract says."""
    if official.startswith("~"):
        return abs(float(observed or 0) / float(official[1:]) - 1) <= TOLERANCE
    if official.startswith(">="):
        return bool(observed) and _numbers(observed) >= _numbers(official)
    return fnmatchcase(observed, official)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def compare(contract: Contract, observed: Facts) -> list[Disagreement]:
    """Every disagreement of an image with its contract. What was not observed counts as none."""
    facts = contract.facts()
    found = [
        Disagreement(fact, official, observed.get(fact, ""))
        for fact, official in facts.items()
        if not agrees(official, observed.get(fact, ""))
    ]
    extra = [fact for fact in observed if fact not in facts and fact.startswith(contract.closed())]
    return found + [Disagreement(fact, "", observed[fact]) for fact in extra]


def unlisted(found: list[Disagreement], listed: list[str]) -> tuple[list[Disagreement], list[str]]:
    """Disagreements that no listed difference names, and listed ones (globs) that name none: both are faults."""
    open_ones = [d for d in found if not any(fnmatchcase(d.fact, name) for name in listed)]
    idle = [name for name in listed if not any(fnmatchcase(d.fact, name) for d in found)]
    return open_ones, idle


@cache
def load_contracts(path: Path = CONTRACTS_YAML) -> dict[str, Contract]:
    """Contracts by reference. Raises BaseError that lists every fault with file, key and cure."""
    try:
        rows = yaml.safe_load(path.read_text())["contracts"]
    except yaml.YAMLError as error:
        raise BaseError(f"{path}: not YAML ({error}): correct its syntax.") from error
    faults, contracts = [], {}
    for ref, row in rows.items():
        try:
            contracts[ref] = Contract.model_validate(row)
        except ValidationError as error:
            faults += [
                f"{path}: {ref}.{'.'.join(map(str, fault['loc']))}: {fault['msg']}; see the class Contract in "
                "tests/bases/contract.py for what is allowed."
                for fault in error.errors()
            ]
    if faults:
        raise BaseError("\n".join(faults))
    return contracts


def without_contract(catalogue: Catalogue, contracts: dict[str, Contract]) -> list[str]:
    """Faults between bases.yaml and contracts.yaml: a base without a contract or a reason, a contract of no base."""
    faults = [
        f"{ref}: no contract; add one to contracts.yaml, or say under `no_contract` why there is none."
        for ref, entry in catalogue.bases.items()
        if (ref not in contracts) != bool(entry.no_contract)
    ]
    return faults + [
        f"{ref}: a contract, but no base in bases.yaml." for ref in contracts if ref not in catalogue.bases
    ]
