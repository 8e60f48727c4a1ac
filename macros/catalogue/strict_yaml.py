"""YAML without surprises: what a value is can be seen, a key stands once, and nothing refers to anything else.

YAML 1.1 reads `yes` as true, `0100` as 64, `1:20` as 80 and `2024-01-01` as a date; here each of them is a fault. So are
anchors, aliases and tags, with which ten lines can fill the memory. The events of libyaml are read one after the other,
never by recursion, so that no depth of nesting breaks the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.catalogue.faults import Fault
from macros.catalogue.reading import hidden, hidden_cure

DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"^-?(0|[1-9][0-9]{0,17})$")
_FLOAT = re.compile(r"^-?(0|[1-9][0-9]{0,17})\.[0-9]{1,18}$")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
# What some YAML reader takes for something other than text.
_DOUBTFUL = re.compile(
    r"""^( y(es)?|no?|on|off|true|false|null        # truth and nothing, in any case of letters
         | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?   # 1:20
         | [-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]*)   # 0100, 0x1f
         | [-+]?[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?   # +1, 1_000, 1e3, 012, 5,000 digits
         | [-+]?\.[0-9][0-9_]*(e[-+]?[0-9]+)?
         | [-+]?\.(inf|nan)
         | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?  # a date
         | = | << )$""",
    re.VERBOSE | re.IGNORECASE,
)
_CURES = (  # words of libyaml's complaint, and what to do
    ((": a tab",), "indent with spaces: YAML allows no tabs there"),
    (("mapping values are not allowed",), "quote values that hold ': ' or '#'"),
    (("escape character",), "write the backslash twice, or use single quotes"),
    (("unexpected end of stream", "quoted scalar"), "close the quote"),
    (("flow sequence", "flow node"), "close the list with ']', and quote values that hold commas or brackets"),
    (("flow mapping",), "close the mapping with '}', and quote values that hold commas or braces"),
    (
        ("block mapping", "block collection", "simple key", "expected <block end>"),
        "indent keys of one mapping alike, each as `key: value`; quote values that begin with a quote, '*', '&', '[' or '{'",
    ),
    (("cannot start any token",), "quote values that begin with '@', '`' or '%'"),
    (("duplicate", "directive", "document start"), "remove the line that begins with '%'"),
)


class Doubtful(str):
    """An ambiguous value that was reported already: whoever checks types need not complain of it again."""


@dataclass
class _Open:
    """A mapping or a list that is being read."""

    value: Any
    name: str = ""  # its own key, or its place in a list
    key: str | None = None  # of a mapping: the key whose value comes next
    seen: set[str] = field(default_factory=set)

    @property
    def wants_key(self) -> bool:
        return isinstance(self.value, dict) and self.key is None

    @property
    def at(self) -> str:
        """Where the next value goes."""
        return str(len(self.value)) if isinstance(self.value, list) else self.key or ""


class _Builder:
    def __init__(self, file: str, aliases: bool) -> None:
        self.file, self.aliases = file, aliases
        self.faults: list[Fault] = []
        self.open: list[_Open] = []
        self.result: Any = None

    def fault(self, event: Any, problem: str, cure: str) -> None:
        way = [o.name for o in self.open] + [o.at for o in self.open[-1:]]
        path = ".".join(part for part in way if part)[:200]
        line = f"line {event.start_mark.line + 1}"
        self.faults.append(Fault(self.file, f"{path} ({line})" if path else line, problem, cure))

    def put(self, value: Any, event: Any) -> None:
        if not self.open:
            self.result = value
            return
        top = self.open[-1]
        if isinstance(top.value, list):
            top.value.append(value)
        elif top.key is None:
            self.fault(event, "a key is a list or a mapping", "write a word as the key, such as `title:`")
            top.key = ""
        else:
            top.value[top.key] = value
            top.key = None

    def key(self, event: Any) -> None:
        top, name = self.open[-1], event.value
        top.key = name
        if not event.style and name != "" and (name in _WORDS or _DOUBTFUL.match(name)) and not self.aliases:
            self.fault(event, f"the key {name[:60]!r} is not plainly text", f'quote it: "{name[:60]}"')
        if name in top.seen:
            self.fault(
                event,
                f"the key {name[:60]!r} stands twice",
                "keep one of the two; several claims of one kind are a list, such as `prints: [{text: a}, {text: b}]`",
            )
        top.seen.add(name)

    def scalar(self, event: Any) -> Any:
        text = event.value
        if event.style == '"' and not self.aliases:
            for _, name in hidden(text):
                self.fault(event, f"holds {name}", "remove it: readers cannot see it on a page")
        if event.style or self.aliases:
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INT.match(text):
            return int(text)
        if _FLOAT.match(text):
            return float(text)
        if _DOUBTFUL.match(text):
            self.fault(event, f"{text[:60]!r} is ambiguous: YAML readers disagree on what it means", _plain(text))
            return Doubtful(text)
        return text

    def take(self, event: Any) -> bool:
        """One event; False when the rest is not worth reading."""
        if isinstance(event, yaml.AliasEvent) and not self.aliases:
            self.fault(
                event, f"*{event.anchor:.60} refers to another place", "write the value out: aliases are not allowed"
            )
        if getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent) and not self.aliases:
            self.fault(
                event,
                f"&{event.anchor:.60} marks a value for use elsewhere",
                "remove the mark: aliases are not allowed",
            )
        if getattr(event, "tag", None) and event.tag != "!" and not self.aliases:
            self.fault(event, f"has the tag {event.tag[:60]!r}", "remove it: write the value plainly, and quote text")
            if isinstance(event, yaml.ScalarEvent):
                self.put(Doubtful(event.value), event)
                return True
        if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            scalar = isinstance(event, yaml.ScalarEvent)
            if scalar and self.open and self.open[-1].wants_key:
                self.key(event)
            else:
                self.put(self.scalar(event) if scalar else Doubtful(), event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(self.open) >= DEEPEST:
                self.fault(event, f"is nested more than {DEEPEST} levels deep", "close the brackets, or indent less")
                return False
            value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            name = self.open[-1].at if self.open else ""
            self.put(value, event)
            self.open.append(_Open(value, name))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.open.pop()
        return True


def _plain(text: str) -> str:
    """What to write instead of an ambiguous value."""
    short = text if len(text) <= 40 else text[:37] + "..."
    lower = text.lower()
    meant = {
        "y": "true",
        "yes": "true",
        "on": "true",
        "true": "true",
        "n": "false",
        "no": "false",
        "off": "false",
        "false": "false",
        "null": "null",
    }.get(lower)
    if meant:
        return f'write {meant}, or quote it if text is meant: "{short}"'
    return f'write a decimal number such as 80 or 0.5, or quote it if text is meant: "{short}"'


def _events(text: str) -> Iterator[Any]:
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def load(text: str, file: str, aliases: bool = False) -> tuple[Any, list[Fault]]:
    """The value of a YAML text and all faults in it; `file` names it in the faults. The value is None when the text
    could not be read to its end.

    With `aliases`, for files whose format is not ours, only the form is looked at: references and ambiguous values are
    let through, and every scalar is text.
    """
    found = [Fault(file, f"line {line}", f"holds {name}", hidden_cure(name)) for line, name in hidden(text)]
    if found:
        return None, found
    builder, documents = _Builder(file, aliases), 0
    try:
        for event in _events(text):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                builder.fault(event, "holds a second document", "remove the line '---' and what is below it")
                break
            if not builder.take(event):
                return None, builder.faults
    except yaml.YAMLError as error:
        return None, [*builder.faults, _not_yaml(error, text, file)]
    return builder.result, builder.faults


def _not_yaml(error: yaml.YAMLError, text: str, file: str) -> Fault:
    said = " ".join(str(error).split()).replace(' in "<unicode string>",', " at")[:300]
    mark = getattr(error, "problem_mark", None)
    if mark is not None and text[mark.index : mark.index + 1] == "\t":
        said += ": a tab"
    cure = next((cure for words, cure in _CURES if any(w in said for w in words)), "quote values that hold ': ' or '#'")
    return Fault(file, f"line {mark.line + 1}" if mark else "", f"is not valid YAML: {said}", cure)
