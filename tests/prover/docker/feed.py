"""An HTTP server for builds: public files, a part that wants a token, and git repositories, all made on the spot."""

from __future__ import annotations

import base64
import hashlib
import subprocess
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# Fixed authors and dates, so that a repository has the same commit ids wherever it is made.
_GIT_ENV = {
    "GIT_AUTHOR_NAME": "Buildproof",
    "GIT_AUTHOR_EMAIL": "feed@buildproof.invalid",
    "GIT_COMMITTER_NAME": "Buildproof",
    "GIT_COMMITTER_EMAIL": "feed@buildproof.invalid",
    "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": "/nonexistent",
}


class Feed:
    """Serves, for each pattern that is mounted, below http://host:port/<pattern>:

    - `/files/<path>`: the pattern's folder `feed/`, to everybody
    - `/private/<path>`: the same, to whoever sends an Authorization header; else 401
    - `/<name>.git`: a repository with one commit, tagged v1.0.0, for each folder `feed/<name>.git/`;
      `/private/<name>.git` the same for whoever sends an Authorization header

    `seen` keeps the credentials that were sent.
    """

    def __init__(self, host: str, folder: Path) -> None:
        """Listen on `host`, at a port of the system's choice; repositories are made in the empty `folder`."""
        self.seen: list[str] = []
        self._repositories = folder
        self._folders: dict[str, Path] = {}
        self._server = ThreadingHTTPServer((host, 0), partial(_Handler, self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def mount(self, folder: Path) -> str:
        """Serve a pattern's folder; returns the URL of its part, without a slash at the end."""
        self._folders[folder.name] = folder / "feed"
        for repository in (folder / "feed").glob("*.git"):
            target = self._repositories / folder.name / repository.name
            if not target.exists():
                _make_repository(repository, target)
        return f"http://{self._server.server_address[0]!s}:{self._server.server_port}/{folder.name}"

    @property
    def host(self) -> str:
        """The host alone, as in names of secrets that are meant for one host."""
        return str(self._server.server_address[0])

    def find(self, path: str) -> Path | None:
        """The file behind an URL's path, credentials aside."""
        pattern, _, rest = path.strip("/").partition("/")
        if pattern not in self._folders:
            return None
        kind, _, name = rest.partition("/")
        repository = name if kind == "private" else rest  # a repository may want a token, too
        if repository.partition("/")[0].endswith(".git"):
            base, wanted = self._repositories / pattern, repository
        else:
            base, wanted = self._folders[pattern], name
        found = (base / wanted).resolve()
        return found if found.is_file() and found.is_relative_to(base.resolve()) else None

    def saw(self, secret: str) -> bool:
        """Was the secret sent, as it stands or base64-encoded with a user name?"""
        return any(secret in s for s in self.seen)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, feed: Feed, *args: object) -> None:
        self.feed = feed
        super().__init__(*args)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: builds print what matters."""

    def do_GET(self) -> None:
        credentials = self.headers.get("Authorization", "")
        if credentials:
            self.feed.seen.append(_plain(credentials))
        path = self.path.partition("?")[0]
        if "/private/" in path and not credentials:
            self._answer(401, b"a token is needed\n", {"WWW-Authenticate": "Basic"})
            return
        found = self.feed.find(path)
        if found is None:
            self._answer(404, b"not found\n", {})
        else:
            body = found.read_bytes()
            self._answer(
                200,
                body,
                {"ETag": f'"{hashlib.sha256(body).hexdigest()}"', "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"},
            )

    do_HEAD = do_GET

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _plain(credentials: str) -> str:
    scheme, _, rest = credentials.partition(" ")
    if scheme.lower() == "basic":
        return base64.b64decode(rest + "==", validate=False).decode(errors="replace")
    return rest or scheme


def _make_repository(source: Path, target: Path) -> None:
    """A bare repository that git's plain HTTP protocol can read."""
    target.parent.mkdir(parents=True, exist_ok=True)
    work = target.with_suffix(".work")
    git = partial(subprocess.run, env=_GIT_ENV, check=True, capture_output=True)
    git(["git", "init", "-q", "-b", "main", str(work)])
    git(["cp", "-r", f"{source}/.", str(work)])
    git(["git", "-C", str(work), "add", "-A"])
    git(["git", "-C", str(work), "commit", "-qm", "first"])
    git(["git", "-C", str(work), "tag", "v1.0.0"])
    git(["git", "clone", "-q", "--bare", str(work), str(target)])
    git(["git", "-C", str(target), "update-server-info"])
