"""A request kept in flight: what came back, and when."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable

import pytest

from tests.prover.docker.requests import Request


def _server(answer: Callable[[socket.socket], None]) -> str:
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with listening:
            connection, _ = listening.accept()
            with connection:
                connection.recv(4096)
                answer(connection)

    threading.Thread(target=serve, daemon=True).start()
    return f"127.0.0.1:{listening.getsockname()[1]}"


def test_a_slow_answer_is_waited_for() -> None:
    def slowly(connection: socket.socket) -> None:
        time.sleep(0.3)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    reply = Request(_server(slowly), "/", 5).reply()
    assert (reply.status, reply.body, reply.problem) == (200, "ok", "")
    assert 0.25 < reply.took_s < 2


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (b"", "RemoteDisconnected"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", "IncompleteRead"),
        (b"garbage\r\n", "BadStatusLine"),
    ],
)
def test_what_is_not_whole_has_no_status(said: bytes, problem: str) -> None:
    reply = Request(_server(lambda connection: connection.sendall(said)), "/", 5).reply()
    assert reply.status is None
    assert problem in reply.problem


def test_nobody_answers_in_time() -> None:
    reply = Request(_server(lambda _: time.sleep(1)), "/", 0.2).reply()
    assert reply.status is None
    assert "timed out" in reply.problem
