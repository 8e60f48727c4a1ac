"""Data against a model: each error of pydantic as a fault that says what is allowed, with an example."""

from __future__ import annotations

import difflib
import reprlib
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from typing_extensions import is_typeddict

from macros.catalogue.faults import Fault
from macros.catalogue.strict_yaml import Doubtful

T = TypeVar("T")
_LISTED = 40  # names that an error may list
_REPR = reprlib.Repr()
_REPR.maxstring = _REPR.maxother = _REPR.maxlong = 60
_REPR.maxdict = _REPR.maxlist = 3
_REPR.maxlevel = 2
# Examples by the name of a key; what is not here is exemplified by its type.
_EXAMPLES: dict[str, Any] = {
    "title": {"en": "Copy the lock file first", "zh": "先复制锁文件"},
    "en": "Copy the lock file first",
    "zh": "先复制锁文件",
    "summary": {"en": "Editing code leaves the dependency layer cached."},
    "topics": ["build-cache", "copy"],
    "sources": ["https://docs.docker.com/build/cache/"],
    "related": ["run-cache-mount-pip"],
    "why": {"en": "The layer depends on the lock file alone."},
    "when_not": {"en": "When there is no lock file."},
    "service": {"language": "python", "framework": "FastAPI", "needs": ["database"]},
    "language": "python",
    "framework": "FastAPI",
    "notes": [{"line": "COPY package", "en": "Only the lists, so that an edit of the source keeps the layer."}],
    "line": "COPY package",
    "yours": {"en": "Replace `src/` and the lock file."},
    "searches": ["dockerfile fastapi"],
    "dependencies": "package-lock.json",
    "of": "default",
    "needs": "registry",
    "refutes": ["layer_cached"],
    "variants": {"default": {"claims": {"no_shell": {}}}},
    "claims": {"no_shell": {}},
    "waive": {"JSONArgsRecommended": "the shell form is what this twin shows"},
    "harmless": [{"mutant": "drop-flag: --link of COPY", "why": "without a cache it is the same copy"}],
    "mutant": "drop-flag: --link of COPY",
    "args": {"NODE_MAJOR": "22"},
    "secrets": {"token": "not-a-secret"},
    "contexts": {"assets": "shared"},
    "options": ["--no-cache"],
    "platforms": ["linux/amd64", "linux/arm64"],
    "port": 8080,
    "path": "/app/server",
    "paths": ["/app/server"],
    "text": "listening on 8080",
    "step": "npm ci",
    "message": "failed to solve: process",
    "to": "before",
    "at_most": 0.5,
    "at_most_mb": 20,
    "at_most_kb": 100,
    "within_s": 5,
    "mode": "0755",
    "owner": "1000:1000",
    "rules": ["JSONArgsRecommended"],
    "stages": ["build", "test"],
    "stage": "test",
    "target": "../run",
    "added": 2,
    "variables": {"NODE_ENV": "production"},
    "labels": {"org.opencontainers.image.version": "1.0"},
    "ports": ["8080/tcp"],
    "addresses": ["127.0.0.1:8080/tcp"],
    "kinds": ["provenance"],
    "code": 0,
    "status": 200,
    "command": "server",
    "zone": "Europe/Berlin",
    "charmap": "UTF-8",
    "env": {"PORT": "8080"},
    "entrypoint": "/app/server",
    "user": "1000",
    "uid": 1000,
    "gid": 1000,
    "signal": "SIGTERM",
    "ready": "ready",
    "tmpfs": ["/tmp"],
    "after_edit": "src/index.js",
    "after_touch": "src/index.js",
    "after_chmod": "run.sh",
    "after_arg": "VERSION",
    "after_secret": "token",
    "secret": "token",
    "arg": "TOKEN",
    "file": ".env",
    "id": "npm",
    "page": "instructions/copy.md",
    "section": "instructions",
    "healthcheck": {"Test": ["NONE"]},
}
# What a mapping's keys are.
_KEYS = {
    "variants": "name it in lower-case letters and digits, with hyphens between words, such as `node-24`",
    "args": "name a build argument, such as NODE_MAJOR",
    "secrets": "name the secret as its id, such as npm_token",
    "contexts": "name the context as COPY --from does, such as assets",
    "waive": "name a rule of `docker build --check`, such as JSONArgsRecommended",
}
# Within one claim a key may mean something else than above.
_OTHER_EXAMPLES = {("prints", "args"): ["--version"], ("serves", "path"): "/health", ("read_only", "path"): "/health"}


def suggest(word: str, known: Iterable[str]) -> str:
    """The nearest known name, or all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(word[:100], names, n=1)
    if close:
        return f"did you mean {close[0]!r}?"
    if not names:
        return "nothing may stand here"
    return "known: " + ", ".join(names) if len(names) <= _LISTED else f"none of the {len(names)} known names is close"


def flow(value: Any) -> str:
    """A value as one line of YAML."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, str):
        plain = value.replace("-", "").replace("_", "").replace("/", "").replace(".", "").replace(" ", "")
        return value if plain.isalnum() and not value[0].isdigit() and not value.startswith("-") else f'"{value}"'
    return str(value)


def example_of_claim(name: str, model: type[BaseModel]) -> dict[str, Any]:
    """Parameters that the claim accepts: those that must be given, and one more where some must be."""
    given = {key: _example(field, key, name) for key, field in model.model_fields.items() if field.is_required()}
    more = [{key: _example(field, key, name)} for key, field in model.model_fields.items() if key not in given]
    return next((found for one in [{}, *more] if _accepts(model, found := {**one, **given})), given)


def _accepts(model: Any, value: Any) -> bool:
    try:
        TypeAdapter[Any](model).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def _example(field: FieldInfo, name: str, claim: str = "") -> Any:
    if (claim, name) in _OTHER_EXAMPLES:
        return _OTHER_EXAMPLES[claim, name]
    if claim and name in ("args", "options"):
        return ["--version"] if name == "args" else ["--network=none"]
    if claim and name == "platforms":
        return ["linux/amd64"]
    if name in _EXAMPLES and _fits(_EXAMPLES[name], field):
        return _EXAMPLES[name]
    samples: tuple[Any, ...] = (
        "some text here",
        1,
        0.5,
        True,
        ["/some/path"],
        ["some text"],
        {"key": "text"},
        {"en": "Text"},
    )
    return next((s for s in samples if _fits(s, field)), None)


def _fits(value: Any, field: FieldInfo) -> bool:
    return _accepts(field.rebuild_annotation(), value)


def described(annotation: Any, metadata: Iterable[Any] = ()) -> str:
    """A type in words: `a whole number from 1 to 65535`."""
    bounds = {
        key: getattr(one, key)
        for one in _flat(metadata)
        for key in ("ge", "gt", "le", "lt", "min_length", "max_length")
        if getattr(one, key, None) is not None
    }
    origin, args = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return described(args[0], [*annotation.__metadata__, *metadata])
    if origin in (Union, types.UnionType):
        return " or ".join(
            dict.fromkeys(
                "null" if a is types.NoneType else described(a, metadata)
                for a in args
                if a is not types.NoneType or len(args) == 1
            )
        )
    if origin is Literal:
        return "one of " + ", ".join(map(flow, args)) if len(args) > 1 else flow(args[0])
    if origin in (list, tuple):
        least = f", at least {bounds['min_length']}" if "min_length" in bounds else ""
        return "a list of " + _plural(described(args[0]) if args else "text") + least
    if origin is dict:
        return "a mapping of names to " + _plural(described(args[1]))
    if annotation is str:
        return f"text of at least {bounds['min_length']} characters" if bounds.get("min_length", 1) > 1 else "text"
    if annotation is bool:
        return "true or false"
    if annotation in (int, float):
        return ("a whole number" if annotation is int else "a number") + _range(bounds)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        needed = [k for k, f in annotation.model_fields.items() if f.is_required()]
        return f"a mapping with {', '.join(needed)}" if needed else "a mapping"
    return "a value"


def _flat(metadata: Iterable[Any]) -> Iterable[Any]:
    for one in metadata:
        yield from getattr(one, "metadata", [one])


def _range(bounds: Mapping[str, Any]) -> str:
    low = (
        f" of at least {bounds['ge']:g}"
        if "ge" in bounds
        else f" greater than {bounds['gt']:g}"
        if "gt" in bounds
        else ""
    )
    high = f"{bounds['le']:.12g}" if "le" in bounds else None
    if "ge" in bounds and high:
        return f" from {bounds['ge']:g} to {high}"
    return low + (f"{' and' if low else ''} of at most {high}" if high else "")


def _plural(words: str) -> str:
    return {"a value": "values", "text": "texts", "a mapping": "mappings"}.get(words, words)


def validated(model: type[T], data: Any, file: str, key: str = "", claim: str = "") -> tuple[T | None, list[Fault]]:
    """`data` as a `model`, strictly: no type stands for another. None when there are faults.

    `key` is where the data stands in the file, `claim` the name of the claim whose parameters they are.
    """
    try:
        return TypeAdapter(model).validate_python(data, strict=True), []
    except ValidationError as error:
        faults = [
            _fault(one, model, file, key, claim)
            for one in error.errors(include_url=False)
            if not isinstance(one.get("input"), Doubtful)
        ]
        return None, faults
    except RecursionError:
        return None, [Fault(file, key, "is nested too deep", "nest fewer lists and mappings in each other")]


def _fault(error: Any, model: Any, file: str, key: str, claim: str) -> Fault:
    way = [part for part in error["loc"] if part != "[key]"]
    place = ".".join([key, *map(str, way)]).strip(".")
    if len(place) > 200:
        place = place[:197] + "..."
    return Fault(file, place, _problem(error), _cure(error, model, key, claim))


def _problem(error: Any) -> str:
    kind, given = error["type"], error.get("input")
    if kind == "extra_forbidden":
        return "is not a known key"
    if kind == "missing":
        return "is missing"
    said = error["msg"].removeprefix("Value error, ")
    return f"{said[:1].lower() + said[1:]} (given: {_REPR.repr(given)})"[:300]


@dataclass(frozen=True)
class _Place:
    """What is wanted at a key, and the named key that it is, or that it is an item of."""

    annotation: Any
    metadata: tuple[Any, ...]
    name: str = ""
    field: FieldInfo | None = None


def _at(model: Any, way: Iterable[Any]) -> _Place:
    """The place at `way`; the nearest that is known."""
    found, metadata, name, field = model, (), "", None
    for part in way:
        inner, more = _strip(found)
        if isinstance(inner, type) and issubclass(inner, BaseModel) and part in inner.model_fields:
            field = inner.model_fields[part]
            found, metadata, name = field.annotation, tuple(field.metadata), str(part)
        elif is_typeddict(inner) and part in inner.__annotations__:
            found, metadata = get_type_hints(inner, include_extras=True)[part], ()
        elif get_origin(inner) in (list, tuple, dict) and get_args(inner):
            found, metadata = get_args(inner)[-1 if get_origin(inner) is dict else 0], ()
        else:
            return _Place(found, (*metadata, *more), name, field)
    return _Place(found, metadata, name, field)


def _strip(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Without Annotated and `| None`."""
    more: tuple[Any, ...] = ()
    while True:
        if hasattr(annotation, "__metadata__"):
            more += annotation.__metadata__
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, types.UnionType):
            args = [a for a in get_args(annotation) if a is not types.NoneType]
            annotation = next(
                (a for a in args if isinstance(_strip(a)[0], type) and issubclass(_strip(a)[0], BaseModel)), args[0]
            )
            if len(args) > 1:
                return annotation, more
        else:
            return annotation, more


def _cure(error: Any, model: Any, key: str, claim: str) -> str:
    way = [part for part in error["loc"] if part != "[key]"]
    kind = error["type"]
    if kind == "extra_forbidden":
        holder = _strip(_at(model, way[:-1]).annotation)[0]
        known: Iterable[str] = getattr(holder, "model_fields", None) or getattr(holder, "__annotations__", {})
        if error.get("input") is None and not set(map(str, way[-1:])) & set(known) and " " in str(way[-1]):
            return "quote the text before it: between braces a comma ends it"
        if not known and claim:
            return f"remove it: `{claim}: {{}}` takes nothing"
        return suggest(str(way[-1]), known)
    place = _at(model, way)
    if kind == "missing":
        return f"add {way[-1]!r}: {_wanted(place, claim)}"
    if "cure" in (error.get("ctx") or {}):
        return str(error["ctx"]["cure"])
    if "[key]" in error["loc"]:
        return _KEYS.get(str(way[-2]) if len(way) > 1 else "", "write the key as in CONTRIBUTING.md")
    given, target = error.get("input"), _strip(place.annotation)[0]
    patterned = any(getattr(one, "pattern", None) for one in _flat(place.metadata))
    if target is str and isinstance(given, int | float) and not isinstance(given, bool) and not patterned:
        return f'quote it: "{_REPR.repr(given)}"'
    if not way and claim:
        return f"write it as in `{claim}: {flow(example_of_claim(claim, model))}`"
    if not way and not key:
        return "write keys and values, such as `title: {en: Copy the lock file first}`"
    return _wanted(place, claim)


def _wanted(place: _Place, claim: str) -> str:
    words = described(place.annotation, place.metadata)
    example = _example(place.field, place.name, claim) if place.field is not None else None
    if example is None:
        return f"write {words}"
    return f"write {words}, such as `{place.name}: {flow(example)}`"
