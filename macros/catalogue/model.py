"""The catalogue as typed, frozen values. Pages and proofs read the same ones; nothing here does I/O."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from macros.catalogue.claims import Claim
from macros.catalogue.dockerfile import Dockerfile
from macros.catalogue.measured import Measured, PatternMeasured
from macros.catalogue.reading import lines_of
from macros.catalogue.texts import Address, Argument, Filled, Line, LongReason, Option, Platform, Prose, Reason, once

Language = Literal["en", "zh"]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9.]+)*$", max_length=40)]


class Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Frozen):
    """A text for people, in English and, as long as translations grow, perhaps in Chinese."""

    en: Filled
    zh: Filled | None = None

    def in_(self, language: Language) -> str:
        return (self.zh if language == "zh" else None) or self.en


class Title(Text):
    """A text of one line."""

    en: Line
    zh: Line | None = None


class Reasons(Text):
    """Markdown in which nothing can happen: paragraphs, lists, code spans and links."""

    en: Prose
    zh: Prose | None = None


class BuildOptions(Frozen):
    """What is said to `docker build` beside the Dockerfile and the context."""

    args: dict[Argument, str] = Field(default_factory=dict)  # a value may hold {feed}: the harness's HTTP server
    target: Line | None = None
    platforms: Annotated[list[Platform], AfterValidator(once)] = Field(default_factory=list)
    # id -> value, for builds that make no claim of secrecy
    secrets: dict[Annotated[str, Field(pattern=r"^[\w.{}-]+$")], str] = Field(default_factory=dict)
    # name -> folder of the pattern, or docker-image://…
    contexts: dict[Annotated[str, Field(pattern=r"^[\w./:@-]+$")], Line] = Field(default_factory=dict)
    # Further options, as on the command line; {ssh_key} is a private key that the harness makes.
    options: Annotated[list[Option], AfterValidator(once)] = Field(default_factory=list)
    attestations: bool = False  # provenance and SBOM as the builder makes them
    rewrite_timestamp: bool = False  # clamp file times to SOURCE_DATE_EPOCH


class VariantFile(BuildOptions):
    """`variants.<name>` in pattern.yaml."""

    title: Title | None = None
    of: str | None = None  # builds another variant's Dockerfile, with options of its own
    needs: Literal["registry"] | None = None
    claims: dict[str, Any] = Field(default_factory=dict)
    refutes: Annotated[list[str], AfterValidator(once)] | dict[str, Any] = Field(default_factory=list)
    waive: dict[Annotated[str, Field(pattern=r"^[A-Z][A-Za-z]+$")], Reason] = Field(
        default_factory=dict
    )  # build check -> reason
    harmless: Annotated[list[Harmless], AfterValidator(once)] = Field(default_factory=list)

    @model_validator(mode="before")
    @classmethod
    def _empty(cls, data: Any) -> Any:
        return {} if data is None else data


class Harmless(Frozen):
    """A mutant that no claim can notice, because it changes nothing that matters."""

    mutant: Annotated[str, Field(min_length=3)]  # its id, as `make mutate` prints it
    why: LongReason


# What people look for an application by; macros/data/labels.yaml has the words of each (need_…).
Need = Literal[
    "web", "api", "database", "queue", "worker", "schedule", "static-site", "grpc", "command-line", "browser",
    "machine-learning", "proxy", "monorepo",
]  # fmt: skip


class Service(Frozen):
    """What an application under examples/ is, for the gallery."""

    language: Annotated[str, Field(pattern=r"^[a-z+#]+(-[a-z]+)*$", max_length=30)]  # such as python, c++ or typescript
    framework: Line  # as its makers write it: FastAPI, Spring Boot
    needs: Annotated[list[Need], AfterValidator(once)] = Field(default_factory=list)


class Note(Reasons):
    """Why a block of the recommended Dockerfile is as it is."""

    line: Line  # how exactly one line of the Dockerfile begins

    def lines_in(self, dockerfile: str) -> list[int]:
        """Numbers of the lines that begin so, from 1. The loader sees to it that there is exactly one."""
        lines = enumerate(lines_of(dockerfile), 1)
        return [number for number, line in lines if line.strip().startswith(self.line.strip())]


class PatternFile(Frozen):
    """pattern.yaml as people write it."""

    title: Title
    summary: Title
    topics: Annotated[list[str], Field(min_length=1), AfterValidator(once)]
    sources: Annotated[list[Address], AfterValidator(once)] = Field(default_factory=list)
    related: Annotated[list[str], AfterValidator(once)] = Field(default_factory=list)
    why: Reasons | None = None  # reasons, after the proof; Markdown without code blocks
    when_not: Reasons | None = None
    dependencies: str | None = None  # the file that lists them: the build after its edit is measured, too
    service: Service | None = None  # examples/ only
    notes: Annotated[list[Note], AfterValidator(once)] = Field(default_factory=list)  # in the order of the Dockerfile
    yours: Reasons | None = None  # what to replace to make it one's own
    searches: Annotated[list[Line], AfterValidator(once)] = Field(
        default_factory=list
    )  # what people type who want this page
    variants: Annotated[dict[Name, VariantFile], Field(min_length=1)]


class Statement(Frozen):
    """A claim in the mouth of a variant: meant to hold, or meant to be refuted."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    claim: Claim
    holds: bool = True
    number: int = 0  # which of several claims of the same name

    @property
    def key(self) -> str:
        """`serves`, or `serves-2` for the second of several."""
        return self.claim.name() + (f"-{self.number + 1}" if self.number else "")


class Variant(Frozen):
    """One Dockerfile of a pattern with what is said of it."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    pattern: str  # id of the pattern
    name: str
    title: Text
    path: Path  # of the Dockerfile
    dockerfile: Dockerfile
    options: BuildOptions
    needs: Literal["registry"] | None
    statements: tuple[Statement, ...]
    waive: dict[str, str]
    harmless: tuple[Harmless, ...]
    files: tuple[Path, ...]  # staged for the build: shared context, this Dockerfile, its ignore file
    inputs: str  # hash over all that the build reads

    @property
    def id(self) -> str:
        """As in test ids: snippets/copy-lockfile-first[default]."""
        return f"{self.path.parent.parent.name}/{self.pattern}[{self.name}]"

    @property
    def fails(self) -> bool:
        """Is this variant meant not to build?"""
        return any(s.holds and s.claim.name() == "fails" for s in self.statements)


class Pattern(Frozen):
    """One folder under snippets/ or examples/."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    id: str
    folder: Path  # absolute
    kind: Literal["snippets", "examples"]
    title: Text
    summary: Text
    topics: tuple[str, ...]
    sources: tuple[str, ...]
    related: tuple[str, ...]
    why: Text | None
    when_not: Text | None
    dependencies: str | None = None
    variants: dict[str, Variant]
    transcripts: tuple[Path, ...]
    compose: Path | None
    measured: PatternMeasured | None

    @property
    def key(self) -> str:
        """Folder, URL and test id at once: snippets/copy-lockfile-first."""
        return f"{self.kind}/{self.id}"

    def measurement(self, variant: str) -> Measured | None:
        return self.measured.variants.get(variant) if self.measured else None


class Application(Pattern):
    """A folder under examples/: a pattern, with what only its page and the gallery need.

    A class of its own, so that a further key for pages forgets no proof (see tests/prover/dependence.py).
    """

    service: Service
    notes: tuple[Note, ...] = ()
    yours: Text | None = None
    searches: tuple[str, ...] = ()
    kubernetes: Path | None = None


class Topic(Frozen):
    """One row of macros/data/topics.yaml."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    section: Annotated[str, Field(pattern=r"^[a-z]+$")]
    title: Title
    page: Annotated[str, Field(pattern=r"^([a-z-]+/)*[a-z-]+\.md$")] | None = None


class Catalogue(Frozen):
    """All patterns by id, all topics by id, in a stable order."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    root: Path
    patterns: dict[str, Pattern]
    topics: dict[str, Topic]

    def variants(self) -> list[Variant]:
        return [v for p in self.patterns.values() for v in p.variants.values()]

    def on_topic(self, topic: str) -> list[Pattern]:
        """Patterns of a topic: those at home there first."""
        found = [p for p in self.patterns.values() if topic in p.topics]
        return sorted(found, key=lambda p: (p.topics.index(topic) > 0, p.id))


VariantFile.model_rebuild()
