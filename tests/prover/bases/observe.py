"""Observes an image: the facts that contracts are about, in images without a shell as well."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.prover.engine import Engine, EngineError

from .contract import Contract, Facts, words
from .ensure import ensure_bases
from .sizes import size_facts

PROBE = "busybox:1.37-musl"
# Runs in the image, with the probe's tools and the image's own PATH. Each line is a fact and its value.
_SCRIPT = r"""
own=$PATH
PATH=/.probe
fact() { printf '%s\t%s\n' "$1" "$2"; }
inside() { IFS=:; for folder in $own; do [ -e "$folder/$1" ] && return; done; return 1; }
for name in $BP_HAS; do
  case $name in
    /*) [ -e "$name" ] && state=present || state=absent ;;
    *) (inside "$name") && state=present || state=absent ;;
  esac
  fact "has.$name" "$state"
done
for path in $BP_PROGRAMS; do
  if [ ! -e "$path" ]; then state=absent
  elif head -c 8192 "$path" | strings | grep -q '/lib.*/ld-'; then state=dynamic
  else state=static; fi
  fact "program.$path" "$state"
done
for file in /etc/os-release /usr/lib/os-release; do
  [ -e "$file" ] || continue
  . "$file"
  fact distribution "$ID $VERSION_ID"
  fact codename "${VERSION_CODENAME-}"
  break
done
libc=none
for file in /lib/ld-musl* /lib64/ld-linux* /lib/ld-linux* /lib/*/ld-linux*; do
  case $file in
    *\**) ;;
    */ld-musl*) libc=musl ;;
    *) libc=glibc ;;
  esac
done
fact libc "$libc"
[ -e /etc/passwd ] && awk -F: '{ print "account." $1 "\t" $3 ":" $4 ":" $6 ":" $7 }' /etc/passwd
[ -e /var/lib/dpkg/status ] && awk '
  /^Package: / { name = $2 }
  /^Status: install ok installed/ { print "package." name "\tpresent" }' /var/lib/dpkg/status
[ -d /var/lib/dpkg/status.d ] && for file in /var/lib/dpkg/status.d/*; do
  case $file in *.md5sums) ;; *) fact "package.$(sed -n 's/^Package: //p' "$file")" present ;; esac
done
PATH=$own
eval "$BP_VERSIONS"
"""


class Observer:
    """Looks into images, by a static busybox that is mounted into a container of each. Use `observer`."""

    def __init__(self, engine: Engine, volume: str) -> None:
        self.engine = engine
        self.volume = volume

    def facts(self, ref: str, contract: Contract) -> Facts:
        """The facts of a local image that its contract asks for. Raises EngineError if it cannot be looked into."""
        image: dict[str, Any] = json.loads(self.engine.run("image", "inspect", ref).stdout)[0]
        layers = {"layers": str(len(image["RootFS"]["Layers"]))}
        found = (
            layers
            | config_facts(image["Config"])
            | self._inside(ref, contract)
            | size_facts(self.engine, ref, image["Id"])
        )
        return {fact: value for fact, value in found.items() if _counts(fact, value, contract)}

    def says(self, ref: str, script: str) -> str:
        """What a shell script prints in an image, with the probe's tools behind the image's own."""
        return self._run(ref, f"PATH=$PATH:/.probe\n{script}").stdout.strip()

    def _run(self, ref: str, script: str, *options: str) -> subprocess.CompletedProcess[str]:
        return self.engine.run(
            "run",
            "--rm",
            "--network=none",
            "--user=0:0",
            "--workdir=/",
            *options,
            "-v",
            f"{self.volume}:/.probe:ro",
            "--entrypoint=/.probe/sh",
            ref,
            "-c",
            script,
            check=False,
        )

    def _inside(self, ref: str, contract: Contract) -> Facts:
        versions = "\n".join(
            f"printf 'version.{name}\\t%s\\n' \"$({version.run} 2>&1 | /.probe/head -n 1)\""
            for name, version in contract.versions.items()
        )
        env = {
            "BP_HAS": words([*contract.present, *contract.absent]),
            "BP_PROGRAMS": words(list(contract.programs)),
            "BP_VERSIONS": versions,
        }
        done = self._run(ref, _SCRIPT, *(f"--env={key}={value}" for key, value in env.items()))
        lines = [line.partition("\t") for line in done.stdout.splitlines() if "\t" in line]
        found = {fact: value.strip() for fact, _, value in lines}
        if "libc" not in found:
            raise EngineError(f"{ref} could not be looked into: {shlex.quote(done.stderr[-500:])}")
        return found | {fact: first_version(value) for fact, value in found.items() if fact.startswith("version.")}


def config_facts(config: dict[str, Any]) -> Facts:
    """What the image's configuration says."""
    found = {
        "user": config.get("User") or "",
        "workdir": config.get("WorkingDir") or "/",
        "entrypoint": words(config.get("Entrypoint")),
        "cmd": words(config.get("Cmd")),
        "stopsignal": config.get("StopSignal") or "",
        "ports": words(sorted(config.get("ExposedPorts") or {})),
        "volumes": words(sorted(config.get("Volumes") or {})),
    }
    found |= {f"env.{name}": value for name, _, value in (v.partition("=") for v in config.get("Env") or [])}
    return found | {f"label.{name}": value for name, value in (config.get("Labels") or {}).items()}


def first_version(text: str) -> str:
    """The first version in a program's output; "" if there is none."""
    found = re.search(r"\d+(\.\d+)+(\+\d+)?", text)
    return found[0] if found else ""


def _counts(fact: str, value: str, contract: Contract) -> bool:
    """System accounts count only where the contract names them; those of people and services always do."""
    if not fact.startswith("account."):
        return True
    uid = int(value.split(":")[0])
    return fact.removeprefix("account.") in contract.accounts or 1000 <= uid < 65534


@contextmanager
def observer(engine: Engine) -> Iterator[Observer]:
    """Give an observer, and remove its volume afterwards."""
    ensure_bases([PROBE], engine)
    volume = f"bp-observe-{uuid.uuid4().hex[:12]}"
    engine.run("volume", "create", volume)
    try:
        # An empty volume gets what the image has at its place.
        engine.run("run", "--rm", "-v", f"{volume}:/bin", PROBE, "true")
        yield Observer(engine, volume)
    finally:
        engine.run("volume", "rm", "--force", volume, check=False)
