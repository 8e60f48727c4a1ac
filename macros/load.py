"""The one way into the catalogue: reads every pattern, reports every fault of every file at once."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from macros import inputs
from macros.claims import VOCABULARY
from macros.dockerfile import Dockerfile, parse
from macros.faults import CatalogueError, Fault
from macros.measured import PatternMeasured
from macros.model import BuildOptions, Catalogue, Pattern, PatternFile, Statement, Text, Topic, Variant, VariantFile

_LISTED = 40  # names that an error may list
KINDS = ("snippets", "examples")
ID_FORM = re.compile(r"^[a-z]+(-[a-z]+){1,4}$")
_TITLES = {"default": Text(en="Recommended", zh="推荐"), "before": Text(en="Before", zh="改进前")}


def load_topics(root: Path) -> dict[str, Topic]:
    """All topics of macros/data/topics.yaml, in its order."""
    rows = yaml.safe_load((root / "macros/data/topics.yaml").read_text())
    return {key: Topic(id=key, **row) for key, row in rows.items()}


def load_catalogue(root: Path, only: frozenset[str] | None = None) -> Catalogue:
    """Read snippets/ and examples/ below `root`. Raises CatalogueError with all faults found.

    `only` reads just these ids, and lets them name patterns that were not read: for work on a few patterns while
    others are half written.
    """
    topics = load_topics(root)
    faults: list[Fault] = []
    patterns: dict[str, Pattern] = {}
    ids: set[str] = set()
    for kind in KINDS:
        for folder in sorted(p for p in (root / kind).glob("*") if p.is_dir() and (only is None or p.name in only)):
            ids.add(folder.name)
            reader = _Reader(root, folder, topics)
            pattern = reader.pattern()
            faults += reader.faults
            if pattern is not None and pattern.id in patterns:
                faults.append(Fault(f"{kind}/{pattern.id}", "", "this id is taken in snippets/ already", "rename it"))
            elif pattern is not None:
                patterns[pattern.id] = pattern
    faults += _dangling(patterns, ids) if only is None else []
    if faults:
        raise CatalogueError(set(faults))  # variants that share a Dockerfile share its faults
    return Catalogue(root=root, patterns=patterns, topics=topics)


def _dangling(patterns: dict[str, Pattern], ids: set[str]) -> list[Fault]:
    """`ids` are those of all folders: a pattern with faults of its own is no fault of those that name it."""
    return [
        Fault(f"{p.key}/pattern.yaml", "related", f"there is no pattern {other!r}", _suggest(other, ids - {p.id}))
        for p in patterns.values() for other in p.related if other not in ids
    ]


def _suggest(word: str, known: Any) -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    if close:
        return f"did you mean {close[0]!r}?"
    names = sorted(known)
    return "known: " + ", ".join(names) if len(names) <= _LISTED else f"none of the {len(names)} known names is close"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which a key stands once: of a claim that is written twice, the first would vanish unproven.

    Read in C where PyYAML has it, which is ten times as fast: the site's build reads the catalogue twice.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for name, mark in ((str(key.value), key.start_mark) for key, _ in node.value):
            if name in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {name!r} stands twice; give several values as a list", mark)
            seen.add(name)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


class _Reader:
    """Reads one folder; keeps the faults."""

    def __init__(self, root: Path, folder: Path, topics: dict[str, Topic]) -> None:
        self.root, self.folder, self.topics = root, folder, topics
        self.faults: list[Fault] = []
        self.meta = f"{folder.relative_to(root)}/pattern.yaml"

    def fault(self, key: str, problem: str, cure: str, file: str | None = None) -> None:
        self.faults.append(Fault(file or self.meta, key, problem, cure))

    def pattern(self) -> Pattern | None:
        if not ID_FORM.match(self.folder.name):
            self.fault("", f"{self.folder.name!r} is no id", "two to five lower-case words joined by hyphens",
                       str(self.folder.relative_to(self.root)))
        written = self._metadata()
        if written is None:
            return None
        self._check_topics(written)
        self._check_files(written)
        if written.dependencies is not None and not (self.folder / written.dependencies).is_file():
            self.fault("dependencies", f"there is no file {written.dependencies!r} in the folder",
                       "name the file of the context that lists the dependencies")
        variants = {name: v for name in written.variants
                    if (v := self._variant(name, written)) is not None}
        self._check_sizes(variants)
        compose = self.folder / "compose.yaml"
        if self.faults:
            return None
        return Pattern(
            id=self.folder.name, folder=self.folder, kind=self.folder.parent.name,
            title=written.title, summary=written.summary, topics=tuple(written.topics),
            sources=tuple(written.sources), related=tuple(written.related), why=written.why,
            when_not=written.when_not, dependencies=written.dependencies, variants=variants,
            transcripts=tuple(sorted(self.folder.glob("*.t"))),
            compose=compose if compose.exists() else None, measured=self._measured())

    def _metadata(self) -> PatternFile | None:
        path = self.folder / "pattern.yaml"
        if not path.exists():
            self.fault("", "is missing", f"`make new ID={self.folder.name}` writes one to fill in")
            return None
        try:
            data = yaml.load(path.read_text(), Loader=_Loader)
        except yaml.YAMLError as error:
            self.fault("", f"is not valid YAML: {' '.join(str(error).split())}", "quote values that hold ': ' or '#'")
            return None
        except UnicodeDecodeError:
            self.fault("", "is not UTF-8", "save it as UTF-8")
            return None
        written: PatternFile | None = self._validated(PatternFile, data, "")
        return written

    def _validated(self, model: type[Any], data: Any, key: str, file: str | None = None) -> Any:
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for one in error.errors():
                path = ".".join([key, *map(str, one["loc"])]).strip(".")
                self.fault(path, _problem(one), _cure(one, model), file)
            return None

    def _check_topics(self, written: PatternFile) -> None:
        for topic in written.topics:
            if topic not in self.topics:
                self.fault("topics", f"there is no topic {topic!r}", _suggest(topic, self.topics))
        home = self.topics.get(written.topics[0])
        if home is not None and home.page is None:
            self.fault("topics", f"{home.id!r} has no page and cannot come first", "put a topic that has a page first")

    def _check_files(self, written: PatternFile) -> None:
        present = {p.name for p in self.folder.iterdir() if inputs.is_dockerfile(p)}
        wanted = {_file_name(name) for name, v in written.variants.items() if v.of is None}
        for name in sorted(present - wanted):
            variant = name.removesuffix(".Dockerfile") if name != "Dockerfile" else "default"
            self.fault(f"variants.{variant}", f"{name} is not listed", "add it under variants, or remove the file")
        for name in sorted(wanted - present):
            self.fault("variants", f"{name} does not exist", "add the file, or remove the variant")

    def _variant(self, name: str, written: PatternFile) -> Variant | None:
        file = written.variants[name]
        key = f"variants.{name}"
        if file.of is not None and file.of not in written.variants:
            self.fault(f"{key}.of", f"there is no variant {file.of!r}", _suggest(file.of, written.variants))
            return None
        if file.of is not None and written.variants[file.of].of is not None:
            self.fault(f"{key}.of", f"{file.of!r} has no Dockerfile of its own", "name the variant that has it")
            return None
        path = self.folder / _file_name(file.of or name)
        dockerfile = self._dockerfile(path)
        statements = self._statements(name, file, written)
        if dockerfile is None:
            return None
        options = BuildOptions(**{f: getattr(file, f) for f in BuildOptions.model_fields})
        staged = inputs.staged_files(self.folder, path)
        digest = inputs.digest_of(self.folder, staged, options.model_dump(exclude_defaults=True))
        title = file.title or _TITLES.get(name) or Text(en=name)
        return Variant(pattern=self.folder.name, name=name, title=title, path=path, dockerfile=dockerfile,
                       options=options, needs=file.needs, statements=tuple(statements), waive=file.waive,
                       harmless=tuple(file.harmless), files=staged, inputs=digest)

    def _dockerfile(self, path: Path) -> Dockerfile | None:
        if not path.exists():
            return None
        name = str(path.relative_to(self.root))
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            self.fault("", "is not UTF-8", "save it as UTF-8", name)
            return None
        for number, line in enumerate(text.splitlines(), 1):
            if "\t" in line:
                self.fault(f"line {number}", "holds a tab", "use spaces: a page turns tabs into spaces", name)
            if len(line) > 80:
                self.fault(f"line {number}", f"is {len(line)} columns wide", "break it at 80", name)
        try:
            return parse(text)
        except ValueError:
            # Broken on purpose, to show the error: the engine judges, and the page shows the text.
            return Dockerfile(text, (), (), {})

    def _statements(self, name: str, file: VariantFile, written: PatternFile) -> list[Statement]:
        key = f"variants.{name}"
        found = self._claims(file.claims, True, f"{key}.claims", written)
        refutes = file.refutes
        if isinstance(refutes, list):  # the same parameters as the recommended variant's
            default = written.variants.get("default", VariantFile()).claims
            for claim in refutes:
                if claim not in default:
                    self.fault(f"{key}.refutes", f"the default variant does not claim {claim!r}",
                               "claim it there, or give the parameters here")
            refutes = {claim: default[claim] for claim in refutes if claim in default}
        found += self._claims(refutes, False, f"{key}.refutes", written)
        if not found:
            self.fault(key, "says nothing", "add at least one entry under claims or refutes")
        return found

    def _claims(self, given: dict[str, Any], holds: bool, key: str, written: PatternFile) -> list[Statement]:
        found = []
        for name, value in given.items():
            if name not in VOCABULARY:
                self.fault(f"{key}.{name}", "is no claim", _suggest(name, VOCABULARY))
                continue
            if value == []:
                self.fault(f"{key}.{name}", "is an empty list and claims nothing", "give parameters, or {} for none")
            for number, params in enumerate(value if isinstance(value, list) else [value]):
                claim = self._validated(VOCABULARY[name], {} if params is None else params, f"{key}.{name}")
                if claim is None:
                    continue
                found.append(Statement(claim=claim, holds=holds, number=number))
                self._check_references(claim, f"{key}.{name}", written)
        return found

    def _check_references(self, claim: BaseModel, key: str, written: PatternFile) -> None:
        other = getattr(claim, "to", None)
        if other is not None and other not in written.variants:
            self.fault(f"{key}.to", f"there is no variant {other!r}", _suggest(other, written.variants))
        for change in ("after_edit", "after_touch", "after_chmod"):
            changed = getattr(claim, change, None)
            if changed is not None and not (self.folder / changed).is_file():
                self.fault(f"{key}.{change}", f"there is no file {changed!r} in the folder",
                           "name a file of the context")

    def _check_sizes(self, variants: dict[str, Variant]) -> None:
        for variant in variants.values():
            if not variant.fails and not variant.dockerfile.stages:
                self.fault(f"variants.{variant.name}", "its Dockerfile cannot be parsed",
                           "mend it, or claim that it `fails` with its message")

    def _measured(self) -> PatternMeasured | None:
        path = self.folder / "measured.json"
        if not path.exists():
            return None
        try:
            return PatternMeasured.model_validate_json(path.read_text())
        except ValidationError as error:
            self.fault("", f"cannot be read: {error.error_count()} faults, first {error.errors()[0]['msg']}",
                       f"`make measure ID={self.folder.name}` writes it anew",
                       f"{self.folder.relative_to(self.root)}/measured.json")
            return None


def _file_name(variant: str) -> str:
    return "Dockerfile" if variant == "default" else f"{variant}.Dockerfile"


def _problem(error: Any) -> str:
    if error["type"] == "extra_forbidden":
        return "is not a known key"
    if error["type"] == "missing":
        return "is missing"
    given = error.get("input")
    return f"{error['msg']} (given: {given!r})"[:200]


def _cure(error: Any, model: type[BaseModel]) -> str:
    if error["type"] == "extra_forbidden":
        fields = VariantFile.model_fields if "variants" in error["loc"] else model.model_fields
        return _suggest(str(error["loc"][-1]), fields)
    if error["type"] == "missing":
        return f"add {error['loc'][-1]!r}"
    return "see CONTRIBUTING.md, or the page on claims for a claim's parameters"
