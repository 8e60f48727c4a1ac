"""The commands that do by hand what the proof does: how a reader builds a variant and starts it."""

from __future__ import annotations

import re
import shlex

from macros import claims as c
from macros.model import Statement, Variant

_PLAIN = re.compile(r"^[\w@%+=:,./-]+$")


def tag(variant: Variant) -> str:
    """The name a reader gives the image: the pattern's id, and the variant's unless it is the default."""
    return variant.pattern if variant.name == "default" else f"{variant.pattern}:{variant.name}"


def _word(word: str) -> str:
    return word if _PLAIN.match(word) else shlex.quote(word)


def wrapped(words: list[str], width: int = 80) -> str:
    """A command on as many lines as it needs, each but the last ended by a backslash."""
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + len(word) + 3 > width:
            lines.append("  " + word)
        else:
            lines[-1] += " " + word
    return " \\\n".join(lines)


def _secrets(variant: Variant) -> tuple[list[str], list[str]]:
    """Options for what `secret_absent` hands over, and the assignments before the command."""
    options, before = [], []
    for statement in variant.statements:
        claim = statement.claim
        if isinstance(claim, c.SecretAbsent) and claim.secret is not None:
            options.append(f"--secret=id={claim.secret},env=CANARY")
            before.append("CANARY=canary-1234")
        if isinstance(claim, c.SecretAbsent) and claim.arg is not None:
            options.append(f"--build-arg={claim.arg}=canary-1234")
    return list(dict.fromkeys(options)), list(dict.fromkeys(before))


def build_command(variant: Variant) -> str:
    """`docker build …`, to be run in the pattern's folder."""
    secret, before = _secrets(variant)
    given = variant.options.command()
    taken = {option.split(",")[0] for option in secret}
    options = [option for option in given if option not in taken] + secret
    for name, value in (("{feed_host}", "localhost"), ("{feed}", "http://localhost:8000")):
        options = [option.replace(name, value) for option in options]
    words = [*before, "docker build", "-t", tag(variant)]
    if variant.path.name != "Dockerfile":
        words += ["-f", variant.path.name]
    return wrapped([*_joined(words), *map(_word, options), "."])


def _joined(words: list[str]) -> list[str]:
    """Keeps `-t name` together when a command is wrapped."""
    out: list[str] = []
    for word in words:
        if out and out[-1] in ("-t", "-f"):
            out[-1] += " " + word
        else:
            out.append(word)
    return out


def run_command(variant: Variant, statement: Statement) -> str | None:
    """`docker run …` for a claim about a container; None for a claim about the build or the image."""
    claim = statement.claim
    if not isinstance(claim, c.Run):
        return None
    words = ["docker run", "--rm"]
    port = getattr(claim, "port", None)
    if port is not None:
        words.append(f"-p {port}:{port}")
    if isinstance(claim, c.ReadOnly):
        words += ["--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges"]
        words += [f"--tmpfs={path}" for path in claim.tmpfs]
    words += [_word(option) for option in claim.options]
    words += [_word(f"--env={key}={value}") for key, value in claim.env.items()]
    words += [f"--user={_word(claim.user)}"] if claim.user else []
    words += [f"--entrypoint={shlex.quote(claim.entrypoint)}"] if claim.entrypoint is not None else []
    return wrapped([*words, tag(variant), *map(_word, claim.args)])


def commands(variant: Variant) -> list[str]:
    """The build, then each different way in which its claims start a container."""
    runs = [run for s in variant.statements if (run := run_command(variant, s)) is not None]
    plain = f"docker run --rm {tag(variant)}"
    if any(" -p " in run for run in runs):  # a server: the plain form only hides its port
        runs = [run for run in runs if run != plain]
    shown = [] if variant.fails else list(dict.fromkeys(runs))[:3]
    return [build_command(variant), *shown]
