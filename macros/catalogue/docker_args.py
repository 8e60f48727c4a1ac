"""The arguments of `docker run` and `docker build`. The pages print them and the harness runs them, so that what a
reader types is what was proven."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from macros.catalogue.claims import ReadOnly, Run
from macros.catalogue.model import BuildOptions

HARDENED = ("--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges")
_PLACE = re.compile(r"\{(feed_host|feed|ssh_key)\}")


# ---------------------------------------------------------------- docker run
def given_options(claim: Run) -> list[str]:
    """The options with which a pattern says how a container is started."""
    words = [*claim.options, *(f"--tmpfs={path}" for path in getattr(claim, "tmpfs", []))]
    words += [f"--env={key}={value}" for key, value in claim.env.items()]
    words += [f"--user={claim.user}"] if claim.user else []
    return words + ([f"--entrypoint={claim.entrypoint}"] if claim.entrypoint is not None else [])


def start_options(claim: Run) -> list[str]:
    """All options that belong to the claim: those given, and the restrictions that it is about."""
    return [*(HARDENED if isinstance(claim, ReadOnly) else ()), *given_options(claim)]


def published(ports: Iterable[int], host_port: Callable[[int], str] = str) -> list[str]:
    """`-p` for each port, reachable from this machine alone: without an address it would be from everywhere."""
    return [word for port in sorted(ports) for word in ("-p", f"127.0.0.1:{host_port(port)}:{port}")]


def any_port(_: int) -> str:
    """A host port that the engine chooses."""
    return ""


def run_args(claim: Run, image: str, ports: Sequence[str], extra: Sequence[str] = ()) -> list[str]:
    """What follows `docker run`: `ports` as `published` gives them, the options, the image, its arguments."""
    return [*ports, *start_options(claim), *extra, image, *claim.args]


# ---------------------------------------------------------------- docker build
def secret_variables(options: BuildOptions) -> dict[str, str]:
    """The environment in which the client finds the values of `options.secrets`, in their order."""
    return {_variable(name): value for name, value in options.secrets.items()}


def _variable(secret: str) -> str:
    return "SECRET_" + re.sub(r"[\W_]+", "_", secret).strip("_").upper()


def build_args(options: BuildOptions, fill: Callable[[str], str], folder: str = "") -> list[str]:
    """A variant's options for `docker build`, without file, tag, context and output.

    `fill` gives what stands for {feed}, {feed_host} and {ssh_key}; it is asked once, and only for what occurs.
    Named contexts that are folders are looked for in `folder`, which ends with a slash unless it is empty.
    """
    once = cache(fill)

    def filled(text: str) -> str:
        return _PLACE.sub(lambda match: once(match[1]), text)

    words = [f"--build-arg={key}={filled(value)}" for key, value in options.args.items()]
    words += [f"--target={options.target}"] if options.target else []
    words += [f"--platform={','.join(options.platforms)}"] if options.platforms else []
    words += [f"--secret=id={filled(name)},env={_variable(name)}" for name in options.secrets]
    contexts = {key: filled(value) for key, value in options.contexts.items()}
    words += [f"--build-context={key}={value if '://' in value else folder + value}" for key, value in contexts.items()]
    words += ["--provenance=mode=max"] if options.attestations else []
    return words + [filled(option) for option in options.options]
