"""How containers are asked, and what becomes of one that never answers, never is ready, or never ends."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from macros.catalogue import claims
from tests.prover.checks import CHECKS, Case
from tests.prover.docker.container import ask
from tests.prover.outcome import Outcome
from tests.prover.prove import guarded
from tests.prover.session import Session, open_session
from tests.prover.subject import Subject
from tests.prover_tests.fixtures.temporary import read_patterns, write_pattern


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status = int(self.path.strip("/"))
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/200")
        self.end_headers()
        self.wfile.write(b"body of " + str(status).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.mark.parametrize("status", [200, 302, 404, 503])
def test_a_status_is_an_answer(server: str, status: int) -> None:
    """A redirection, too: it is not followed."""
    answer = ask(f"{server}/{status}")
    assert (answer.status, answer.body) == (status, f"body of {status}")


def test_no_proxy_stands_between(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    assert ask(f"{server}/200").status == 200


@pytest.mark.parametrize("said", [b"", b"220 mail ESMTP\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort"])
def test_what_is_no_http_is_no_answer(said: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(said)

        threading.Thread(target=answer, daemon=True).start()
        with pytest.raises(OSError, match=r"."):
            ask(f"http://127.0.0.1:{listening.getsockname()[1]}/")


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(OSError, match="refused"):
        ask(f"http://127.0.0.1:{port}/")


# ---------------------------------------------------------------- containers that keep us waiting
@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    root = tmp_path_factory.mktemp("waiting")
    write_pattern(root, "size: {at_most_mb: 9}", 'FROM busybox:1.37\nCMD ["sleep", "60"]\n')
    with open_session(read_patterns(root)) as opened:
        yield opened


def _outcome(session: Session, claim: claims.Claim, ready_s: float = 1) -> Outcome:
    case = Case(session, Subject(session.catalogue.variants()[0]), ports={8080}, ready_s=ready_s)
    try:
        return guarded(lambda: CHECKS[type(claim)](case, claim))
    finally:
        case.close()


def test_it_runs_and_never_answers(session: Session) -> None:
    outcome = _outcome(session, claims.Serves(port=8080))
    assert outcome.verdict == "refuted"
    assert "no answer within 1 s" in outcome.observed


def test_it_never_answers_whether_restricted_or_not(session: Session) -> None:
    """Then the restrictions are not the reason."""
    outcome = _outcome(session, claims.ReadOnly(port=8080))
    assert outcome.verdict == "error"
    assert "does not work without restrictions either" in outcome.observed


@pytest.mark.parametrize("claim", [claims.Stops(port=8080), claims.Stops(ready="here I am")])
def test_it_is_never_ready_to_be_stopped(session: Session, claim: claims.Stops) -> None:
    """Whether it would have ended in time cannot be known: that is an error, and passes for no one."""
    outcome = _outcome(session, claim)
    assert outcome.verdict == "error"
    assert "it never was ready" in outcome.observed
    assert "within 1 s" in outcome.observed


def test_an_image_that_does_not_exist_is_an_error(session: Session, tmp_path: Path) -> None:
    write_pattern(tmp_path, "size: {at_most_mb: 9}", "FROM busybox:1.37\nRUN exit 3\n")
    with open_session(read_patterns(tmp_path)) as other:
        outcome = _outcome(other, claims.Serves(port=8080))
    assert outcome.verdict == "error"
    assert "it did not build" in outcome.observed
