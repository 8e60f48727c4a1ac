"""measured.json: what building each variant cost and produced. Written by `make measure`, never by hand.

It is not trusted: every number has its range, and what follows from something else must do so.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Bytes = Annotated[int, Field(ge=0, le=10**13)]
Seconds = Annotated[float, Field(ge=0, le=86_400)]
Count = Annotated[int, Field(ge=0, le=100_000)]


def _line(text: str) -> str:
    if not text.strip() or "\n" in text:
        raise ValueError("must be one line of text")
    return text


Line = Annotated[str, Field(max_length=4000), AfterValidator(_line)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class BaseUsed(Frozen):
    """An image that the Dockerfile starts from or copies from."""

    provenance: Literal["registry", "standin"]
    digest: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]


class Layer(Frozen):
    """One layer that the Dockerfile added; `created_by` as in the image's history."""

    created_by: str
    size_bytes: Bytes  # uncompressed
    pull_bytes: Bytes  # compressed


class Step(Frozen):
    """One step of the cold build, for timelines. Times in seconds from the first step's start."""

    name: str
    stage: str
    start_s: Seconds
    end_s: Seconds

    @model_validator(mode="after")
    def _forward(self) -> Step:
        if self.end_s < self.start_s:
            raise ValueError(f"ends at {self.end_s:g} s, before it starts at {self.start_s:g} s")
        return self


class Rebuild(Frozen):
    """The build after one more line in `edit`."""

    edit: Line
    seconds: Seconds
    cached: list[str]  # names of the steps that came from the cache
    ran: list[str]


class Tried(Frozen):
    """One mutant, what became of it, and which claim noticed it."""

    mutant: Line
    outcome: Literal["killed", "survived", "harmless", "error"]
    noticed_by: str = ""


class Mutants(Frozen):
    """How many ways of breaking the variant were tried, on which inputs, and what became of them."""

    inputs: str
    tried: Count
    killed: Count
    harmless: Count
    errors: Count = 0
    listing: list[dict[str, str]] = Field(default_factory=list)  # mutant, outcome, noticed_by

    @model_validator(mode="after")
    def _adds_up(self) -> Mutants:
        if self.killed + self.harmless + self.errors > self.tried:
            raise ValueError(
                f"{self.killed} killed, {self.harmless} harmless and {self.errors} errors are more than the "
                f"{self.tried} tried"
            )
        if self.listing:
            rows = [Tried.model_validate(row) for row in self.listing]
            seen = Counter(row.outcome for row in rows)
            # One that is listed as harmless and noticed after all counts as killed.
            if (len(rows), seen["killed"] + seen["harmless"], seen["error"]) != (
                self.tried,
                self.killed + self.harmless,
                self.errors,
            ):
                raise ValueError("the listing counts otherwise than tried, killed, harmless and errors")
            if len({row.mutant for row in rows}) < len(rows):
                raise ValueError("the listing names a mutant twice")
        return self


class Measured(Frozen):
    """Of one variant. Sizes in bytes, times in seconds."""

    inputs: str  # the variant's `inputs` hash when this was measured
    engine: Line
    frontend: Line
    platform: Annotated[str, Field(pattern=r"^linux/[a-z0-9]+(/v[0-9]+)?$")]
    bases: dict[Line, BaseUsed]
    size_bytes: Bytes | None = None  # sum of the uncompressed layers; null when the build must fail
    pull_bytes: Bytes | None = None  # sum of the compressed layers
    base_bytes: Bytes | None = None  # the part of size_bytes that is the base
    layers: Count | None = None  # added to the base
    added: list[Layer] = Field(default_factory=list)
    context_bytes: Bytes | None = None
    cold_s: Seconds
    steps: list[Step] = Field(default_factory=list)
    rebuild: Rebuild | None = None  # after an edit of the source
    relock: Rebuild | None = None  # after an edit of the file that lists the dependencies
    error: Annotated[str, Field(min_length=1)] | None = None  # what a failing build printed last
    warnings: list[str] = Field(default_factory=list)  # rules that `--check` reported
    mutants: Mutants | None = None

    @model_validator(mode="after")
    def _agrees(self) -> Measured:
        """A build has failed, or it has made an image: its layers are its size."""
        sizes = {
            "size_bytes": self.size_bytes,
            "pull_bytes": self.pull_bytes,
            "base_bytes": self.base_bytes,
            "layers": self.layers,
        }
        if self.error is not None:
            also = [
                key
                for key, value in [*sizes.items(), ("rebuild", self.rebuild), ("relock", self.relock)]
                if value is not None
            ] + (["added"] if self.added else [])
            if also:
                raise ValueError(f"an error stands beside {', '.join(also)}, and a failed build has none")
            return self
        lacking = [key for key, value in sizes.items() if value is None]
        if lacking:
            raise ValueError(f"neither an error nor {', '.join(lacking)}")
        assert self.size_bytes is not None
        assert self.base_bytes is not None
        if self.base_bytes > self.size_bytes:
            raise ValueError("base_bytes is more than size_bytes")
        if self.added and len(self.added) != self.layers:
            raise ValueError(f"{len(self.added)} layers are listed under added, and layers is {self.layers}")
        if self.added and self.base_bytes + sum(layer.size_bytes for layer in self.added) != self.size_bytes:
            raise ValueError("base_bytes and the layers under added do not make size_bytes")
        return self


class PatternMeasured(Frozen):
    """The whole file."""

    variants: dict[str, Measured]


def parse_json(text: str) -> Any:
    """JSON in which a key stands once and every number is one. Raises ValueError, also for what is nested too deep."""
    try:
        return json.loads(text, object_pairs_hook=_pairs, parse_constant=_constant, parse_int=_int)
    except RecursionError:
        raise ValueError("it is nested too deep") from None


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    twice = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    if twice:
        raise ValueError(f"the key {twice[0][:60]!r} stands twice")
    return dict(pairs)


def _constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def _int(digits: str) -> int:
    if len(digits) > 18:
        raise ValueError(f"{digits[:20]}… has {len(digits)} digits")
    return int(digits)
