"""Which options of the Dockerfile language a variant uses, and the list of all there are (macros/data/options.yaml).

The list is complete by test: an option that no proven variant uses fails, and so does one that is used but not listed.
"""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import Field

from macros.catalogue.data_files import read_yaml
from macros.catalogue.dockerfile import Dockerfile, Instruction, expand
from macros.catalogue.graph import mount_options
from macros.catalogue.model import Catalogue, Frozen, Pattern, Text, Variant

_MOUNT_ALIASES = {"dst": "target", "destination": "target", "src": "source", "ro": "readonly", "rw": "readwrite"}
_VALUED_FLAGS = ("network", "security")  # each value is an option of its own
_FORMS = ("RUN", "CMD", "ENTRYPOINT", "COPY", "ADD", "VOLUME", "SHELL", "HEALTHCHECK")
_SHELL_EXPANDS = ("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK", "SHELL")
_PREDEFINED = re.compile(
    r"^((HTTP|HTTPS|FTP|NO|ALL)_PROXY|(http|https|ftp|no|all)_proxy|(TARGET|BUILD)"
    r"(PLATFORM|OS|ARCH|VARIANT|OSVERSION)|TARGETSTAGE|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$"
)
_GIVEN = re.compile(r"--build-arg[= ](\w+)")
_SUBSTITUTION = re.compile(
    r"(?<!\\)\$(?:(?P<plain>[A-Za-z_]\w*)|\{(?P<name>\w+)(?P<operator>:[-+?]|[-+?]|##|#|%%|%|//|/)?)"
)


class Option(Frozen):
    """One row of the list."""

    id: str  # as `options_of` gives it
    topic: str  # whose page documents it
    since: str | None = None  # Dockerfile frontend; None: always
    default: str | None = None
    aliases: list[str] = Field(default_factory=list)
    undocumented: bool = False  # absent from, or wrong in, the official reference
    what: Text
    unproven: Text | None = None  # why no variant can show it here; then none may use it


def load_options(root: Path) -> list[Option]:
    """The list, in its order. Raises CatalogueError."""
    return read_yaml(root / "macros/data/options.yaml", list[Option], root)


def options_of(variant: Variant) -> frozenset[str]:
    """Ids of all options that a variant's Dockerfile, ignore files and build arguments use."""
    file = variant.dockerfile
    values = _argument_values(variant)
    found = {i for instruction in file.instructions for i in _instruction(instruction, values)}
    found |= _directives(file) | _ignore_files(variant)
    found |= _arguments(*variant.options.args)
    return frozenset(found)


def _of_transcripts(pattern: Pattern) -> set[str]:
    """Predefined arguments that the console sessions of a pattern give."""
    return {a for path in pattern.transcripts for a in _arguments(*_GIVEN.findall(path.read_text()))}


def _arguments(*names: str) -> set[str]:
    """Predefined arguments among these names; a proxy may be written in lower case."""
    return {f"ARG {name.upper()}" for name in names if _PREDEFINED.match(name)}


def _argument_values(variant: Variant) -> dict[str, str]:
    """What the variant's arguments are, wherever they are declared: an option may be chosen by one."""
    words = [w for i in variant.dockerfile.instructions if i.keyword == "ARG" for w in i.words]
    return {**{k: v for k, _, v in (w.partition("=") for w in words)}, **variant.options.args}


def _instruction(at: Instruction, values: dict[str, str]) -> set[str]:
    found = {at.keyword, *(_flags(at, values))}
    if at.keyword in _FORMS:
        found.add(f"{at.keyword} {_form(at)}")
    if at.keyword == "ONBUILD" and at.trigger:
        found.add(f"ONBUILD {at.trigger}")
    if at.keyword == "ARG":
        found |= _arguments(*(w.partition("=")[0] for w in at.words))
        found |= {"ARG several"} if len(at.words) > 1 else set()
    if at.keyword == "FROM":
        found |= _arguments(*re.findall(r"\w+", " ".join(at.flag("platform"))))
        found |= {"FROM AS"} if len(at.words) == 3 else set()
        found |= {"FROM scratch"} if at.words and at.words[0] == "scratch" else set()
        found |= {"FROM digest"} if at.words and "@sha256:" in at.words[0] else set()
    if at.keyword == "USER" and ":" in at.text:
        found.add("USER group")
    if at.keyword == "EXPOSE":
        found |= {f"EXPOSE {p}" for w in at.words for p in ("udp", "tcp") if w.lower().endswith(f"/{p}")}
    if at.keyword == "ADD":
        found |= _remote(at)
    if at.keyword not in _SHELL_EXPANDS:
        found |= _substitutions(at.text)
    return found | _heredocs(at)


def _form(at: Instruction) -> str:
    if at.heredocs:
        return "heredoc"
    if at.keyword == "HEALTHCHECK" and at.words[:1] == ("NONE",):
        return "NONE"
    plain = "shell" if at.keyword in _SHELL_EXPANDS else "plain"
    return "exec" if at.exec_form and plain == "shell" else "JSON" if at.exec_form else plain


def _flags(at: Instruction, values: dict[str, str]) -> set[str]:
    found = set()
    for flag in at.flags:
        name, _, value = flag.removeprefix("--").partition("=")
        if name in (*_VALUED_FLAGS, "mount"):
            value = expand(value, values)
        if name == "mount":
            found |= _mount(value)
        elif name in _VALUED_FLAGS:
            found.add(f"{at.keyword} --{name}={value}")
        else:
            found.add(f"{at.keyword} --{name}")
            if name == "chmod" and value and not re.match(r"^[0-7$]", value):
                found.add(f"{at.keyword} --chmod symbolic")
    return found


def _mount(value: str) -> set[str]:
    pairs = mount_options(value)
    kind = f"RUN --mount=type={pairs.pop('type', 'bind')}"
    found = {kind}
    for key, given in pairs.items():
        found.add(f"{kind},{_MOUNT_ALIASES.get(key, key)}")
        if key == "sharing":
            found.add(f"{kind},sharing={given}")
    return found


def _heredocs(at: Instruction) -> set[str]:
    if not at.heredocs:
        return set()
    head = at.text.split("\n")[0]
    found = {"heredoc several"} if len(at.heredocs) > 1 else set()
    found |= {"heredoc <<-"} if "<<-" in head else set()
    found |= {"heredoc quoted"} if re.search(r"<<-?['\"]", head) else set()
    if at.keyword == "RUN":
        found |= {"heredoc interpreter"} if re.search(r"<<-?['\"]?\w+['\"]? +\w", head) else set()
        found |= {"heredoc shebang"} if at.heredocs[0].content.lstrip("\t").startswith("#!") else set()
    return found


def _substitutions(text: str) -> set[str]:
    found = set()
    for match in _SUBSTITUTION.finditer(text):
        found.add(f"${{v{match['operator'] or ''}}}" if match["name"] else "$v")
    return found | ({r"\$"} if r"\$" in text else set())


def _remote(at: Instruction) -> set[str]:
    found = set()
    for source in at.words[:-1]:
        if re.search(r"\.git([?#]|$)", source):
            found.add("ADD git")
            found |= {"ADD git#ref:subdir"} if re.search(r"#\S*:", source) else set()
            query = source.partition("?")[2].partition("#")[0]
            found |= {f"ADD git?{pair.partition('=')[0]}" for pair in query.split("&") if pair}
        elif "://" in source or source.startswith("${FEED}") or source.startswith("$FEED"):
            found.add("ADD URL")
    return found


def _directives(file: Dockerfile) -> set[str]:
    found = {f"# {name}" for name in file.directives if name != "check"}
    for pair in file.directives.get("check", "").split(";"):
        if pair.strip():
            found.add(f"# check {pair.partition('=')[0].strip()}")
    below = file.lines[len(file.directives) :]
    return found | (
        {"# check on an instruction"} if any(re.match(r"\s*#\s*check\s*=", line) for line in below) else set()
    )


def _ignore_files(variant: Variant) -> set[str]:
    found: set[str] = set()
    own = variant.path.with_name(variant.path.name + ".dockerignore")
    for path in (own, variant.path.with_name(".dockerignore")):
        if path in variant.files:
            lines = path.read_text().splitlines()
            found |= {".dockerignore"} | ({".dockerignore per Dockerfile"} if path == own else set())
            found |= {".dockerignore !"} if any(line.startswith("!") for line in lines) else set()
            found |= {".dockerignore **"} if any("**" in line for line in lines) else set()
            found |= {".dockerignore #"} if any(line.startswith("#") for line in lines) else set()
            break  # the Dockerfile's own file wins: the other one is not read
    return found


def used_by(catalogue: Catalogue) -> dict[str, list[Variant]]:
    """Option id -> the variants that use it and are proven here, in the catalogue's order.

    A build that must fail shows no option at work: what it spells wrongly is none.
    """
    found: dict[str, list[Variant]] = {}
    for variant in catalogue.variants():
        if variant.needs is None and not variant.fails:
            for option in sorted(options_of(variant)):
                found.setdefault(option, []).append(variant)
    for pattern in catalogue.patterns.values():
        for option in sorted(_of_transcripts(pattern)):
            found.setdefault(option, []).append(next(iter(pattern.variants.values())))
    return found
