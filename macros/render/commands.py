"""The commands that do by hand what the proof does: how a reader builds a variant and starts it."""

from __future__ import annotations

import re
import shlex

from macros.catalogue import claims as c
from macros.catalogue.docker_args import build_args, published, run_args, secret_variables
from macros.catalogue.model import Statement, Variant

_PLAIN = re.compile(r"^[\w@%+=:,./-]+$")
_CANARY = "canary-1234"


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


# What a reader has in place of the harness's feed and key. The shell expands $HOME, so it is put in after quoting.
_HOME = "@HOME@"
_READER = {"feed": "http://localhost:8000", "feed_host": "localhost", "ssh_key": f"{_HOME}/.ssh/id_ed25519"}


def _canaries(variant: Variant) -> list[str]:
    """Options for what `secret_absent` hands over and the variant's own options do not."""
    own, options = variant.options, []
    for claim in (s.claim for s in variant.statements):
        if isinstance(claim, c.SecretAbsent) and claim.secret is not None and claim.secret not in own.secrets:
            options.append(f"--secret=id={claim.secret},env=CANARY")
        if isinstance(claim, c.SecretAbsent) and claim.arg is not None and claim.arg not in own.args:
            options.append(f"--build-arg={claim.arg}={_CANARY}")
    return list(dict.fromkeys(options))


def build_command(variant: Variant) -> str:
    """`docker build …`, to be run in the pattern's folder."""
    canaries = _canaries(variant)
    given = secret_variables(variant.options)
    given |= {"CANARY": _CANARY} if any("env=CANARY" in option for option in canaries) else {}
    words = [*(f"{name}={_word(value)}" for name, value in given.items()), "docker build", "-t", tag(variant)]
    if variant.path.name != "Dockerfile":
        words += ["-f", variant.path.name]
    words += map(_word, [*build_args(variant.options, _READER.__getitem__), *canaries])
    if variant.options.rewrite_timestamp:  # what unpacks an image for running it cannot stamp its files
        words.append(f"--output=type=oci,dest={_archive(variant)},rewrite-timestamp=true")
    return wrapped(_joined([*words, "."])).replace(_HOME, "$HOME")


def _archive(variant: Variant) -> str:
    return f"/tmp/{variant.pattern}.tar"


def _joined(words: list[str]) -> list[str]:
    """Keeps `-t name` together when a command is wrapped."""
    out: list[str] = []
    for word in words:
        if out and out[-1] in ("-t", "-f", "-p"):
            out[-1] += " " + word
        else:
            out.append(word)
    return out


def run_command(variant: Variant, statement: Statement) -> str | None:
    """`docker run …` for a claim about a container; None for a claim about the build or the image."""
    claim = statement.claim
    if not isinstance(claim, c.Run):
        return None
    port = getattr(claim, "port", None)
    words = run_args(claim, tag(variant), published([] if port is None else [port]))
    return wrapped(_joined(["docker run", "--rm", *map(_word, words)]))


def commands(variant: Variant) -> list[str]:
    """The build, then each different way in which its claims start a container."""
    runs = [run for s in variant.statements if (run := run_command(variant, s)) is not None]
    plain = f"docker run --rm {tag(variant)}"
    if any(" -p " in run for run in runs):  # a server: the plain form only hides its port
        runs = [run for run in runs if run != plain]
    shown = [] if variant.fails else list(dict.fromkeys(runs))[:3]
    load = [f"docker load -i {_archive(variant)}"] if variant.options.rewrite_timestamp and shown else []
    return [build_command(variant), *load, *shown]
