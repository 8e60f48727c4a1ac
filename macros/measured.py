"""measured.json: what building each variant cost and produced. Written by `make measure`, never by hand."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class BaseUsed(Frozen):
    """An image that the Dockerfile starts from or copies from."""

    provenance: Literal["registry", "standin"]
    digest: str


class Layer(Frozen):
    """One layer that the Dockerfile added; `created_by` as in the image's history."""

    created_by: str
    size_bytes: int  # uncompressed
    pull_bytes: int  # compressed


class Step(Frozen):
    """One step of the cold build, for timelines. Times in seconds from the first step's start."""

    name: str
    stage: str
    start_s: float
    end_s: float


class Rebuild(Frozen):
    """The build after one more line in `edit`."""

    edit: str
    seconds: float
    cached: list[str]  # names of the steps that came from the cache
    ran: list[str]


class Mutants(Frozen):
    """How many ways of breaking the variant were tried, on which inputs, and what became of them."""

    inputs: str
    tried: int
    killed: int
    harmless: int
    errors: int = 0
    listing: list[dict[str, str]] = Field(default_factory=list)  # mutant, outcome, noticed_by


class Measured(Frozen):
    """Of one variant. Sizes in bytes, times in seconds."""

    inputs: str  # the variant's `inputs` hash when this was measured
    engine: str
    frontend: str
    platform: str
    bases: dict[str, BaseUsed]
    size_bytes: int | None = None  # sum of the uncompressed layers; null when the build must fail
    pull_bytes: int | None = None  # sum of the compressed layers
    base_bytes: int | None = None  # the part of size_bytes that is the base
    layers: int | None = None  # added to the base
    added: list[Layer] = Field(default_factory=list)
    context_bytes: int | None = None
    cold_s: float
    steps: list[Step] = Field(default_factory=list)
    rebuild: Rebuild | None = None  # after an edit of the source
    relock: Rebuild | None = None  # after an edit of the file that lists the dependencies
    error: str | None = None  # what a failing build printed last
    warnings: list[str] = Field(default_factory=list)  # rules that `--check` reported
    mutants: Mutants | None = None


class PatternMeasured(Frozen):
    """The whole file."""

    variants: dict[str, Measured]
