"""Records of packages that no base here has: rpm's and pacman's."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from tests.prover.checks.security import _pacman, _rpm, _unread


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_rpm_in_sqlite(tmp_path: Path, journal: str) -> None:
    path = tmp_path / "rpmdb.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute("CREATE TABLE Name (key TEXT, hnum INTEGER, idx INTEGER)")
        connection.executemany("INSERT INTO Name VALUES (?, 1, 1)", [("glibc",), ("bash",), ("gpg-pubkey",)])
        connection.commit()
    assert sorted(_rpm(path.read_bytes())) == ["bash", "glibc"]


def test_rpm_in_another_format_is_an_error() -> None:
    with pytest.raises(ValueError, match="only SQLite"):
        _unread(b"")


def test_pacman() -> None:
    assert _pacman(b"%NAME%\nzlib\n\n%VERSION%\n1\n") == ["zlib"]
