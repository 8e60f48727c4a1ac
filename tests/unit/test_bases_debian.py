"""Debian's slim variant is cut out of the full one."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

from tests.prover.bases.debian import SLIM_CFG, write_image_tar

FOLDERS = ("usr/share/doc/bash/", "usr/share/doc/empty/", "usr/share/man/man1/", "bin/", "dev/")
FILES = (
    "usr/share/doc/bash/copyright",
    "usr/share/doc/bash/README",
    "usr/share/man/man1/ls.1",
    "usr/share/locale/locale.alias",
    "usr/share/locale/de/x.mo",
    "bin/ls",
    "dev/null",
)


def cut(tmp_path: Path, slim: bool) -> dict[str, tarfile.TarInfo]:
    full, target = tmp_path / "full.tar", tmp_path / "image.tar"
    with tarfile.open(full, "w") as out:
        for name in FOLDERS:
            member = tarfile.TarInfo(f"./{name}")
            member.type = tarfile.DIRTYPE
            out.addfile(member)
        for name in FILES:
            member = tarfile.TarInfo(f"./{name}")
            member.size = 1
            out.addfile(member, io.BytesIO(b"x"))
    write_image_tar(full, target, slim)
    with tarfile.open(target) as image:
        return {member.name.removeprefix("./"): member for member in image.getmembers()}


def test_slim_leaves_out_what_its_configuration_excludes(tmp_path: Path) -> None:
    kept = cut(tmp_path, slim=True)
    assert set(kept) - {"dev"} == {
        "usr/share/doc/bash",
        "usr/share/doc/bash/copyright",
        "usr/share/locale/locale.alias",
        "bin",
        "bin/ls",
        "etc/dpkg/dpkg.cfg.d/docker",
    }
    assert kept["etc/dpkg/dpkg.cfg.d/docker"].size == SLIM_CFG.stat().st_size


def test_full_leaves_out_only_devices(tmp_path: Path) -> None:
    kept = cut(tmp_path, slim=False)
    wanted = {name.rstrip("/") for name in FOLDERS + FILES if not name.startswith("dev/")}
    assert set(kept) - {"dev"} == wanted
