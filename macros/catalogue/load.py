"""The one way into the catalogue: reads every pattern, reports every fault of every file at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.catalogue import context, inputs, transcript
from macros.catalogue.claims import VOCABULARY
from macros.catalogue.data_files import yaml_of
from macros.catalogue.dockerfile import Dockerfile, parse
from macros.catalogue.faults import CatalogueError, Fault
from macros.catalogue.measured import PatternMeasured, parse_json
from macros.catalogue.model import (
    Application,
    BuildOptions,
    Catalogue,
    Note,
    Pattern,
    PatternFile,
    Service,
    Statement,
    Text,
    Title,
    Topic,
    Variant,
    VariantFile,
)
from macros.catalogue.reading import Unreadable, hidden, hidden_cure, lines_of, read_text
from macros.catalogue.validation import suggest, validated

KINDS = ("snippets", "examples")
ID_FORM = re.compile(r"^(?=.{3,60}\Z)[a-z]+(-[a-z]+){1,4}\Z")
_TITLES = {"default": Text(en="Recommended", zh="推荐"), "before": Text(en="Before", zh="改进前")}
_LARGEST_MEASUREMENT = 2_000_000  # bytes


def load_topics(root: Path) -> dict[str, Topic]:
    """All topics of macros/data/topics.yaml, in its order. Raises CatalogueError."""
    topics, faults = _topics(root)
    if faults:
        raise CatalogueError(faults)
    return topics


def _topics(root: Path) -> tuple[dict[str, Topic], list[Fault]]:
    name = "macros/data/topics.yaml"
    rows, faults = yaml_of(root / name, name)
    if not isinstance(rows, dict) or not rows:
        return {}, faults or [
            Fault(
                name,
                "",
                "contains no topic",
                "add one, such as `copy: {section: instructions, title: {en: COPY}, page: instructions/copy.md}`",
            )
        ]
    found = {}
    for key, row in rows.items():
        topic, more = validated(Topic, {**row, "id": key} if isinstance(row, dict) else row, name, key)
        faults += more
        if topic is not None:
            found[key] = topic
    return found, faults


def load_catalogue(root: Path, only: frozenset[str] | None = None) -> Catalogue:
    """Read snippets/ and examples/ below `root`. Raises CatalogueError with all faults found.

    `only` reads just these ids, and lets them name patterns that were not read: for work on a few patterns while
    others are half written. A measurement that cannot be read counts as none then, so that it can be made anew.
    """
    topics, faults = _topics(root)
    patterns: dict[str, Pattern] = {}
    ids: set[str] = set()
    for kind in KINDS:
        for folder in _folders(root, kind, only, faults):
            ids.add(folder.name)
            reader = _Reader(root, folder, topics, only is not None)
            pattern = reader.read()
            faults += reader.faults
            if pattern is not None and pattern.id in patterns:
                faults.append(Fault(f"{kind}/{pattern.id}", "", "this id is taken in snippets/ already", "rename it"))
            elif pattern is not None:
                patterns[pattern.id] = pattern
    faults += _dangling(patterns, ids) if only is None else []
    if faults:
        raise CatalogueError(set(faults))  # variants that share a Dockerfile share its faults
    return Catalogue(root=root, patterns=patterns, topics=topics)


def _folders(root: Path, kind: str, only: frozenset[str] | None, faults: list[Fault]) -> list[Path]:
    """The folders of a kind, sorted. Whatever else lies there is a fault, but for files whose name begins with a dot."""
    found = []
    for path in sorted((root / kind).glob("*")):
        if only is not None and path.name not in only:
            continue
        if path.is_symlink() or not path.is_dir():
            if not path.name.startswith("."):
                what = "is a link" if path.is_symlink() else "is not a folder"
                faults.append(
                    Fault(
                        f"{kind}/{repr(path.name)[1:-1]:.100}",
                        "",
                        what,
                        "put the folder of a pattern here, or remove it",
                    )
                )
        else:
            found.append(path)
    return found


def _dangling(patterns: dict[str, Pattern], ids: set[str]) -> list[Fault]:
    """`ids` are those of all folders: a pattern with faults of its own is not the fault of those that name it."""
    return [
        Fault(f"{p.key}/pattern.yaml", "related", f"there is no pattern {other[:60]!r}", suggest(other, ids - {p.id}))
        for p in patterns.values()
        for other in p.related
        if other not in ids
    ]


class _Reader:
    """Reads one folder; keeps the faults."""

    def __init__(self, root: Path, folder: Path, topics: dict[str, Topic], forgiving: bool) -> None:
        self.root, self.folder, self.topics, self.forgiving = root, folder, topics, forgiving
        self.faults: list[Fault] = []
        self.meta = f"{folder.relative_to(root)}/pattern.yaml"

    def fault(self, key: str, problem: str, cure: str, file: str | None = None) -> None:
        self.faults.append(Fault(file or self.meta, key, problem, cure))

    def name_of(self, path: Path) -> str:
        return str(path.relative_to(self.root))

    def read(self) -> Pattern | None:
        try:
            return self.pattern()
        except OSError as error:
            self.fault(
                "",
                f"cannot be read: {error.strerror}",
                "see who may read the folder and its files",
                repr(self.name_of(self.folder))[1:-1],
            )
            return None

    def pattern(self) -> Pattern | None:
        if not ID_FORM.match(self.folder.name):
            self.fault(
                "",
                f"{self.folder.name[:80]!r} is not a valid id",
                "two to five lower-case words joined by hyphens",
                repr(self.name_of(self.folder))[1:-1],
            )
        strange = list(context.faults_of(self.root, self.folder))
        self.faults += strange
        written = self._metadata()
        if written is None or any(f.file.endswith("Dockerfile") or f.file.endswith(".dockerignore") for f in strange):
            return None
        self._check_topics(written)
        self._check_files(written)
        shared = inputs.shared_files(self.folder)
        self._check_dependencies(written, shared)
        variants = {name: v for name in written.variants if (v := self._variant(name, written, shared)) is not None}
        self._check_parsed(variants)
        transcripts = tuple(sorted(self.folder.glob("*.t")))
        for path in transcripts:
            self._check_transcript(path)
        self._check_service(written)
        if "default" in variants:
            self._check_notes(written.notes, variants["default"].dockerfile.text)
        compose = self._compose()
        kubernetes = self.folder / "kubernetes.yaml"
        if kubernetes.exists():
            self._text(kubernetes)
        measured = self._measured(variants)
        if self.faults:
            return None
        pattern = Pattern(
            id=self.folder.name,
            folder=self.folder,
            kind=self.folder.parent.name,
            title=written.title,
            summary=written.summary,
            topics=tuple(written.topics),
            sources=tuple(written.sources),
            related=tuple(written.related),
            why=written.why,
            when_not=written.when_not,
            dependencies=written.dependencies,
            variants=variants,
            transcripts=transcripts,
            compose=compose,
            measured=measured,
        )
        return pattern if written.service is None else self._application(pattern, written, written.service)

    def _application(self, pattern: Pattern, written: PatternFile, service: Service) -> Application:
        kubernetes = self.folder / "kubernetes.yaml"
        return Application(
            **{name: getattr(pattern, name) for name in Pattern.model_fields},
            service=service,
            notes=tuple(written.notes),
            yours=written.yours,
            searches=tuple(written.searches),
            kubernetes=kubernetes if kubernetes.exists() else None,
        )

    # ------------------------------------------------------------ pattern.yaml
    def _metadata(self) -> PatternFile | None:
        path = self.folder / "pattern.yaml"
        if not path.exists() and not path.is_symlink():
            self.fault("", "is missing", f"`make new ID={self.folder.name[:60]}` writes one to fill in")
            return None
        data, faults = yaml_of(path, self.meta)
        self.faults += faults
        if data is None and faults:
            return None
        written, faults = validated(PatternFile, data, self.meta)
        self.faults += faults
        if written is None and isinstance(data, dict):
            return self._partly(data)
        return written

    def _partly(self, data: dict[Any, Any]) -> PatternFile:
        """What is right of a file that is not all right, so that the rest of the folder is looked at, too."""
        given = data.get("variants")
        variants = {}
        for name, one in given.items() if isinstance(given, dict) else ():
            found, _ = validated(VariantFile, one, self.meta)
            variants[name] = (
                found
                if found is not None
                else VariantFile.model_construct(
                    of=one.get("of") if isinstance(one, dict) and isinstance(one.get("of"), str) else None,
                    claims=_mapping(one, "claims"),
                    refutes=_mapping(one, "refutes"),
                    options=[],
                    harmless=[],
                )
            )
        names = data.get("topics")
        topics = [t for t in names if isinstance(t, str)] if isinstance(names, list) else []
        nothing = Title(en="-")
        return PatternFile.model_construct(title=nothing, summary=nothing, topics=topics, variants=variants)

    def _check_topics(self, written: PatternFile) -> None:
        if not self.topics:
            return  # the list of topics has faults of its own
        for topic in written.topics:
            if topic not in self.topics:
                self.fault("topics", f"there is no topic {topic[:60]!r}", suggest(topic, self.topics))
        home = self.topics.get(written.topics[0]) if written.topics else None
        if home is not None and home.page is None:
            self.fault("topics", f"{home.id!r} has no page and cannot come first", "put a topic that has a page first")
        if self.folder.name in getattr(written, "related", []):
            self.fault("related", "names the pattern itself", "remove it")

    def _check_files(self, written: PatternFile) -> None:
        if not written.variants:
            return  # said already
        if "default" not in written.variants:
            self.fault("variants", "there is no `default`", "add it: the recommended variant, whose file is Dockerfile")
        present = {p.name for p in self.folder.iterdir() if inputs.is_dockerfile(p)}
        wanted = {_file_name(name) for name, v in written.variants.items() if v.of is None}
        for name in sorted(present - wanted):
            variant = name.removesuffix(".Dockerfile") if name != "Dockerfile" else "default"
            cure = (
                "rename it to Dockerfile"
                if name == "default.Dockerfile"
                else "add it under variants, or remove the file"
            )
            self.fault(f"variants.{variant}", f"{name} is not listed", cure)
        for name in sorted(wanted - present):
            self.fault("variants", f"{name[:80]} does not exist", "add the file, or remove the variant")

    def _check_dependencies(self, written: PatternFile, shared: list[Path]) -> None:
        if written.dependencies is not None:
            self._check_in_context(
                "dependencies", written.dependencies, shared, "name the file of the context that lists the dependencies"
            )

    def _check_service(self, written: PatternFile) -> None:
        """The gallery lists all of examples/, and nothing else."""
        is_example = self.folder.parent.name == "examples"
        if is_example and written.service is None:
            self.fault(
                "service",
                "is missing",
                "say what the application is, such as `service: {language: go, framework: gRPC}`",
            )
        for key in ("service", "notes", "yours", "searches"):
            if not is_example and getattr(written, key):
                self.fault(key, "is for applications under examples/", "remove it, or move the folder to examples/")

    def _check_notes(self, notes: Iterable[Note], dockerfile: str) -> None:
        """Each belongs to one line; they stand in the order of the file."""
        last = -1
        for note in notes:
            found = note.lines_in(dockerfile)
            key = f"notes.{note.line[:40]}"
            if len(found) != 1:
                self.fault(
                    key,
                    "begins no line of Dockerfile" if not found else f"begins {len(found)} lines of Dockerfile",
                    "give the beginning of exactly one line, as long as needed",
                )
            elif found[0] < last:
                self.fault(
                    key, "comes before the note of an earlier line", "put the notes in the order of the Dockerfile"
                )
            last = max(last, found[0] if found else -1)

    def _check_in_context(self, key: str, name: str, files: Iterable[Path], cure: str) -> None:
        """A file that is edited is one of those that are staged: nothing outside of the folder is ever written to."""
        known = {p.relative_to(self.folder).as_posix() for p in files if not p.is_symlink()}
        if name not in known:
            self.fault(key, f"there is no file {name[:80]!r} in the folder", f"{cure}; {suggest(name, known)}")

    # ------------------------------------------------------------ variants
    def _variant(self, name: str, written: PatternFile, shared: list[Path]) -> Variant | None:
        file = written.variants[name]
        key = f"variants.{name}"
        if file.of is not None and file.of not in written.variants:
            self.fault(f"{key}.of", f"there is no variant {file.of[:60]!r}", suggest(file.of, written.variants))
            return None
        if file.of is not None and written.variants[file.of].of is not None:
            self.fault(f"{key}.of", f"{file.of!r} has no Dockerfile of its own", "name the variant that has it")
            return None
        path = self.folder / _file_name(file.of or name)
        dockerfile = self._dockerfile(path)
        own = path.with_name(path.name + ".dockerignore")
        staged = tuple(sorted([*shared, *(p for p in (path, own) if p.exists())]))
        statements = self._statements(name, file, written, staged)
        self._check_contexts(key, getattr(file, "contexts", {}))
        if own.exists():
            self._text(own)
        if dockerfile is None or self.faults:
            return None
        options = BuildOptions(**{f: getattr(file, f) for f in BuildOptions.model_fields})
        digest = inputs.digest_of(self.folder, staged, options.model_dump(exclude_defaults=True))
        title = file.title or _TITLES.get(name) or Text(en=name)
        return Variant(
            pattern=self.folder.name,
            name=name,
            title=title,
            path=path,
            dockerfile=dockerfile,
            options=options,
            needs=file.needs,
            statements=tuple(statements),
            waive=file.waive,
            harmless=tuple(file.harmless),
            files=staged,
            inputs=digest,
        )

    def _text(self, path: Path) -> str | None:
        """The text of a file that a page shows whole, which it must be able to."""
        name = self.name_of(path)
        try:
            text = read_text(path)
        except Unreadable as error:
            self.fault(error.key, error.problem, error.cure, name)
            return None
        found = list(hidden(text))
        for line, character in found:
            self.fault(f"line {line}", f"contains {character}", hidden_cure(character), name)
        if not found and text and not text.endswith("\n"):
            self.fault(
                f"line {len(lines_of(text))}", "does not end with a line end", f"add one: `echo >> {name}`", name
            )
        return None if found else text

    def _dockerfile(self, path: Path) -> Dockerfile | None:
        if not path.exists():
            return None
        name = self.name_of(path)
        text = self._text(path)
        if text is None:
            return None
        for number, line in enumerate(lines_of(text), 1):
            if "\t" in line:
                self.fault(f"line {number}", "contains a tab", "use spaces: a page turns tabs into spaces", name)
            if len(line) > 80:
                self.fault(f"line {number}", f"is {len(line)} columns wide", "break it at 80", name)
        try:
            return parse(text)
        except ValueError:
            # Broken on purpose, to show the error: the engine judges, and the page shows the text.
            return Dockerfile(text, (), (), {})

    def _check_contexts(self, key: str, contexts: dict[str, str]) -> None:
        for name, value in contexts.items():
            inside = not value.startswith(("/", "~")) and ".." not in value.split("/")
            if value.startswith(("docker-image://", "{feed}/")):
                continue
            if not (inside and "://" not in value and (self.folder / value).is_dir()):
                self.fault(
                    f"{key}.contexts.{name}"[:200],
                    f"there is no folder {value[:80]!r} in the pattern's folder",
                    f"name a folder of the pattern, such as `{name[:40]}: shared`, or an image as docker-image://<name>",
                )

    # ------------------------------------------------------------ claims
    def _statements(
        self, name: str, file: VariantFile, written: PatternFile, staged: tuple[Path, ...]
    ) -> list[Statement]:
        key = f"variants.{name}"
        found = self._claims(name, file.claims, True, f"{key}.claims", written, staged)
        refutes = file.refutes
        if isinstance(refutes, list):  # the same parameters as the recommended variant's
            default = written.variants.get("default", VariantFile()).claims
            for claim in refutes:
                if claim not in default:
                    self.fault(
                        f"{key}.refutes",
                        f"the default variant does not claim {claim[:60]!r}",
                        "claim it there, or give the parameters here"
                        + (f"; {suggest(claim, VOCABULARY)}" if claim not in VOCABULARY else ""),
                    )
            refutes = {claim: default[claim] for claim in refutes if claim in default}
        found += self._claims(name, refutes, False, f"{key}.refutes", written, staged)
        if not found and not file.claims and not file.refutes:
            self.fault(
                key, "says nothing", "add at least one entry under claims or refutes, such as `claims: {no_shell: {}}`"
            )
        return found

    def _claims(
        self, variant: str, given: dict[str, Any], holds: bool, key: str, written: PatternFile, staged: tuple[Path, ...]
    ) -> list[Statement]:
        found: list[Statement] = []
        for name, value in given.items():
            if name not in VOCABULARY:
                self.fault(f"{key}.{name}"[:200], "is not a claim", suggest(name, VOCABULARY))
                continue
            if value == []:
                self.fault(f"{key}.{name}", "is an empty list and claims nothing", "give parameters, or {} for none")
            for number, params in enumerate(value if isinstance(value, list) else [value]):
                claim, faults = validated(
                    VOCABULARY[name], {} if params is None else params, self.meta, f"{key}.{name}", name
                )
                self.faults += faults
                if claim is None:
                    continue
                if any(claim == one.claim for one in found):
                    self.fault(f"{key}.{name}", "is claimed twice with the same parameters", "claim it once")
                found.append(Statement(claim=claim, holds=holds, number=number))
                self._check_references(variant, claim, f"{key}.{name}", written, staged)
        return found

    def _check_references(
        self, variant: str, claim: BaseModel, key: str, written: PatternFile, staged: tuple[Path, ...]
    ) -> None:
        other = getattr(claim, "to", None)
        if other is not None and other not in written.variants:
            self.fault(
                f"{key}.to", f"there is no variant {other[:60]!r}", suggest(other, set(written.variants) - {variant})
            )
        if other is not None and other == variant:
            self.fault(
                f"{key}.to",
                "compares the variant with itself, and could not fail",
                suggest("", set(written.variants) - {variant}),
            )
        for change in ("after_edit", "after_touch", "after_chmod"):
            changed = getattr(claim, change, None)
            if changed is not None:
                self._check_in_context(f"{key}.{change}", changed, staged, "name a file of the context")
        canary = getattr(claim, "file", None)
        if canary is not None and (self.folder / canary).is_dir():
            self.fault(f"{key}.file", f"{canary[:80]!r} is a folder", "name a file, such as .env")
        if canary is not None and (self.folder / canary).resolve().is_relative_to(self.folder.resolve()) is False:
            self.fault(
                f"{key}.file", f"{canary[:80]!r} leads out of the folder", "name a file of the folder, such as .env"
            )

    def _check_parsed(self, variants: dict[str, Variant]) -> None:
        for variant in variants.values():
            if not variant.fails and not variant.dockerfile.text.strip():
                self.fault(
                    "",
                    "is empty",
                    "write at least `FROM scratch`, or claim in pattern.yaml that it `fails`",
                    self.name_of(variant.path),
                )
            elif not variant.fails and not variant.dockerfile.stages:
                self.fault(
                    f"variants.{variant.name}",
                    f"its Dockerfile, {variant.path.name}, cannot be parsed",
                    "fix it, or claim that it `fails` with its message",
                )

    # ------------------------------------------------------------ the other files
    def _check_transcript(self, path: Path) -> None:
        text = self._text(path)
        for line, problem, cure in transcript.problems(text) if text is not None else ():
            self.fault(f"line {line}", problem, cure, self.name_of(path))

    def _compose(self) -> Path | None:
        path = self.folder / "compose.yaml"
        if not path.exists():
            return None
        name = self.name_of(path)
        if self._text(path) is None:
            return None
        data, faults = yaml_of(path, name, aliases=True)
        self.faults += faults
        services = data.get("services") if isinstance(data, dict) else None
        if not faults and not (isinstance(services, dict) and services):
            self.fault("services", "names no service", "add one, such as `services: {web: {build: .}}`", name)
        for key, value in _texts(data):
            if ".." in re.split(r"[/:]", value):
                self.fault(key, f"{value[:60]!r} leads out of the folder", "name a file of the pattern's folder", name)
        return path

    def _measured(self, variants: dict[str, Variant]) -> PatternMeasured | None:
        path = self.folder / "measured.json"
        if not path.exists() and not path.is_symlink():
            return None
        name = self.name_of(path)
        cure = f"`DRAFT=1 make measure ID={self.folder.name[:60]}` writes it anew"
        faults: list[Fault] = []
        measured: PatternMeasured | None = None
        try:
            measured, faults = validated(PatternMeasured, parse_json(read_text(path, _LARGEST_MEASUREMENT)), name)
        except Unreadable as error:
            faults = [Fault(name, error.key, error.problem, cure)]
        except ValueError as error:
            faults = [Fault(name, "", f"is not valid JSON: {str(error)[:200]}", cure)]
        if measured is not None and len(variants) == len({v.name for v in variants.values()}) and not self.faults:
            faults = [Fault(name, key, problem, cure) for key, problem in _untrue(measured, variants)]
        if faults and self.forgiving:
            return None
        self.faults += [Fault(f.file, f.key, f.problem, cure) for f in faults]
        return measured


def _untrue(measured: PatternMeasured, variants: dict[str, Variant]) -> Iterable[tuple[str, str]]:
    """Key and problem of what a measurement says of variants that are not, or not so."""
    for name, found in measured.variants.items():
        key = f"variants.{name}"[:100]
        if name not in variants:
            yield key, "there is no such variant"
            continue
        variant = variants[name]
        if found.inputs != variant.inputs:
            continue  # whoever needs it fresh says so
        if found.mutants is not None and found.mutants.inputs != found.inputs:
            yield f"{key}.mutants", "were counted on other files"
        if bool(found.error) != variant.fails:
            yield key, "it built, but claims to fail" if variant.fails else "it failed, but does not claim to"
        for rebuilt in (found.rebuild, found.relock):
            if rebuilt is not None and rebuilt.edit not in {
                p.relative_to(variant.path.parent).as_posix() for p in variant.files
            }:
                yield key, f"{rebuilt.edit[:60]!r} was edited, and is not a file of the context"


def _mapping(data: Any, key: str) -> dict[str, Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return {k: v for k, v in found.items() if isinstance(k, str)} if isinstance(found, dict) else {}


def _texts(data: Any, key: str = "") -> Iterable[tuple[str, str]]:
    """All texts of a YAML value with their keys. Its depth is bounded by whoever read it."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _texts(value, f"{key}.{name}".strip("."))
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, key)
    elif isinstance(data, str):
        yield key, data


def _file_name(variant: str) -> str:
    return "Dockerfile" if variant == "default" else f"{variant}.Dockerfile"
