"""Writes what readers can take along: raw files and archives of each pattern. The same files give the same bytes."""

from __future__ import annotations

import gzip
import io
import os
import shutil
import tarfile
import zipfile
from pathlib import Path

from macros.catalogue.model import Catalogue, Pattern
from macros.pages.take import archive_path, files_of, raw_path

_THEN = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name


def _mode(path: Path) -> int:
    return 0o755 if path.stat().st_mode & 0o100 else 0o644


def _name(pattern: Pattern, path: Path) -> str:
    return f"{pattern.id}/{path.relative_to(pattern.folder).as_posix()}"


def tar_gz(pattern: Pattern) -> bytes:
    """The folder as tar.gz: sorted, no times, no owners."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in files_of(pattern):
            info = tarfile.TarInfo(_name(pattern, path))
            if path.is_symlink():
                info.type, info.linkname = tarfile.SYMTYPE, os.readlink(path)
                archive.addfile(info)
                continue
            content = path.read_bytes()
            info.size, info.mode = len(content), _mode(path)
            archive.addfile(info, io.BytesIO(content))
    return gzip.compress(made.getvalue(), mtime=0)


def zipped(pattern: Pattern) -> bytes:
    """The folder as zip, likewise. A symbolic link is kept as one."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files_of(pattern):
            info = zipfile.ZipInfo(_name(pattern, path), _THEN)
            link = path.is_symlink()
            info.external_attr = (0o120777 if link else 0o100000 | _mode(path)) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, os.readlink(path).encode() if link else path.read_bytes())
    return made.getvalue()


def write_take(catalogue: Catalogue, site: Path) -> None:
    """Write site/raw/. A symbolic link is only in the archives: a web server has none."""
    shutil.rmtree(site / "raw", ignore_errors=True)
    for pattern in catalogue.patterns.values():
        for path in files_of(pattern):
            if not path.is_symlink():
                to = site / raw_path(pattern, path)
                to.parent.mkdir(parents=True, exist_ok=True)
                to.write_bytes(path.read_bytes())
        (site / archive_path(pattern, "zip")).write_bytes(zipped(pattern))
        (site / archive_path(pattern, "tar.gz")).write_bytes(tar_gz(pattern))
