"""Debian's own base images, made by mmdebstrap from Debian's packages."""

from __future__ import annotations

import re
import subprocess
import tarfile
from collections.abc import Iterator
from fnmatch import translate
from pathlib import Path, PurePosixPath

from tests.prover.engine.model import tail
from tests.prover.engine.root import HOST_CAS, ensure_mmdebstrap, extra_cas

from .model import FOLDER, BaseError

FINISH = FOLDER / "debian" / "finish.sh"
SLIM_CFG = FOLDER / "debian" / "slim.cfg"
# Debian 12 takes the package usrmerge, with all of Perl, where /usr is not merged from the start.
MERGED_USR = "/usr/share/mmdebstrap/hooks/maybe-merged-usr"


def make_full(suite: str, target: Path) -> None:
    """Write a tar file of the full root of Debian ``suite`` to ``target``; about 15 s.

    Needs root and Debian's package mirror. Raises BaseError with the end of
    mmdebstrap's output, and EngineError if mmdebstrap cannot be installed.
    """
    ensure_mmdebstrap()
    cas = f"copy-in {HOST_CAS} /usr/local/share" if extra_cas() else "true"
    done = subprocess.run(
        [
            *["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child"],
            *["--mount-proc", "mmdebstrap", "--mode=root", "--variant=minbase", "--format=tar"],
            *([f"--hook-dir={MERGED_USR}"] if suite == "bookworm" else []),
            "--dpkgopt=force-unsafe-io",
            f"--customize-hook={cas}",
            f"--customize-hook={FINISH}",
            suite,
            str(target),
        ],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise BaseError(
            "mmdebstrap could not make Debian: is Debian's package mirror in reach, and are we "
            f"root?\n{tail(done.stderr)}"
        )


def write_image_tar(full: Path, target: Path, slim: bool) -> None:
    """Write the tar file of an image's only layer, from that of a full root.

    Device files are left out, as in the official image; for ``slim`` also what
    slim.cfg excludes, and slim.cfg itself is put where dpkg reads it.
    """
    with tarfile.open(full) as source, tarfile.open(target, "w") as out:
        members = [m for m in source.getmembers() if not m.name.startswith("./dev/")]
        kept = _slimmed(members) if slim else members
        for member in kept:
            out.addfile(member, source.extractfile(member) if member.isreg() else None)
        if slim:
            config = tarfile.TarInfo("./etc/dpkg/dpkg.cfg.d/docker")
            config.size, config.mode = SLIM_CFG.stat().st_size, 0o644
            with SLIM_CFG.open("rb") as content:
                out.addfile(config, content)


def _slimmed(members: list[tarfile.TarInfo]) -> Iterator[tarfile.TarInfo]:
    """Yield the members that stay: folders only where something in them does."""
    exclude, include = _rules("path-exclude"), _rules("path-include")

    def unwanted(member: tarfile.TarInfo) -> bool:
        path = member.name.removeprefix(".")
        return bool(exclude.match(path)) and not include.match(path)

    files = [m for m in members if not m.isdir() and not unwanted(m)]
    used = {str(parent) for m in files for parent in PurePosixPath(m.name).parents}
    names = {m.name for m in files}
    for member in members:
        if member.isdir():
            if not unwanted(member) or str(PurePosixPath(member.name)) in used:
                yield member
        elif member.name in names:
            yield member


def _rules(kind: str) -> re.Pattern[str]:
    patterns = [line.split()[1] for line in SLIM_CFG.read_text().splitlines() if line.startswith(kind)]
    return re.compile("|".join(translate(pattern) for pattern in patterns))
