"""The HTTP server that builds ask: files for all, files for a token, repositories; and it remembers what was sent."""

from __future__ import annotations

import base64
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.prover.docker.feed import Feed

_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@pytest.fixture
def feed(tmp_path: Path) -> Iterator[Feed]:
    (tmp_path / "repositories").mkdir()
    opened = Feed("127.0.0.1", tmp_path / "repositories")
    yield opened
    opened.close()


@pytest.fixture
def url(feed: Feed, tmp_path: Path) -> str:
    folder = tmp_path / "add-model"
    for name in ("feed/model.bin", "feed/sub/x", "feed/lib.git/README", "secret", "feed-not/x"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return feed.mount(folder)


def _get(url: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
    request = urllib.request.Request(url, headers=headers, method=method)
    try:
        with _OPENER.open(request, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def test_files_for_all(url: str) -> None:
    assert _get(f"{url}/files/model.bin") == (200, b"feed/model.bin")
    assert _get(f"{url}/files/sub/x") == (200, b"feed/sub/x")
    assert _get(f"{url}/files/model.bin?v=2") == (200, b"feed/model.bin")


def test_head_has_no_body(feed: Feed, url: str) -> None:
    """Not even one that a client would pass over."""
    path = f"{url}/files/model.bin".partition(feed.host)[2].partition("/")[2]
    with socket.create_connection((feed.host, int(url.split(":")[2].split("/")[0])), timeout=10) as connection:
        connection.sendall(f"HEAD /{path} HTTP/1.0\r\n\r\n".encode())
        said = b"".join(iter(lambda: connection.recv(4096), b""))
    assert said.startswith(b"HTTP/1.0 200")
    assert said.endswith(b"\r\n\r\n")
    assert b"Content-Length: 14\r\n" in said


@pytest.mark.parametrize(
    "path",
    [
        "files/none",
        "files/../secret",
        "files/..%2Fsecret",
        "files/sub",
        "files/",
        "",
        "files/../feed-not/x",
        "lib.git/../../../secret",
        "none.git/HEAD",
    ],
)
def test_nothing_else_is_served(url: str, path: str) -> None:
    assert _get(f"{url}/{path}")[0] == 404


def test_a_pattern_that_is_not_mounted(url: str) -> None:
    assert _get(url.replace("add-model", "add-other") + "/files/model.bin")[0] == 404


def test_files_for_a_token(feed: Feed, url: str) -> None:
    assert _get(f"{url}/private/model.bin")[0] == 401
    assert not feed.seen
    assert _get(f"{url}/private/model.bin", Authorization="Bearer canary-1") == (200, b"feed/model.bin")
    assert feed.saw("canary-1")
    assert not feed.saw("canary-2")


@pytest.mark.parametrize("padding", ["", "="])
def test_a_token_with_a_user_name(feed: Feed, url: str, padding: str) -> None:
    encoded = base64.b64encode(b"user:canary-1").decode().rstrip("=") + padding
    assert _get(f"{url}/private/model.bin", Authorization=f"Basic {encoded}")[0] == 200
    assert feed.seen == ["user:canary-1"]
    assert feed.saw("canary-1")


def test_a_token_is_seen_wherever_it_is_sent(feed: Feed, url: str) -> None:
    assert _get(f"{url}/files/none", Authorization="canary-1")[0] == 404
    assert feed.saw("canary-1")


def _commit(url: str, target: Path) -> str:
    subprocess.run(
        ["git", "clone", "-q", url, str(target)],
        check=True,
        capture_output=True,
        env={"PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "no_proxy": "*"},
    )
    done = subprocess.run(
        ["git", "-C", str(target), "describe", "--tags", "--always", "--long", "--abbrev=40"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_repository_is_the_same_wherever_it_is_made(feed: Feed, url: str, tmp_path: Path) -> None:
    first = _commit(f"{url}/lib.git", tmp_path / "one")
    assert (tmp_path / "one/README").read_text() == "feed/lib.git/README"
    assert first.startswith("v1.0.0-0-g")
    (tmp_path / "again").mkdir()
    other = Feed("127.0.0.1", tmp_path / "again")
    try:
        assert _commit(f"{other.mount(tmp_path / 'add-model')}/lib.git", tmp_path / "two") == first
    finally:
        other.close()


def test_mounting_twice_is_no_harm(feed: Feed, url: str, tmp_path: Path) -> None:
    assert feed.mount(tmp_path / "add-model") == url
