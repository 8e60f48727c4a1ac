"""A request that is kept in flight: sent, not answered yet, and taken up again after something else was done."""

from __future__ import annotations

import http.client
import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Reply:
    """What became of one request. Times are seconds since the epoch."""

    status: int | None  # None when no whole answer arrived
    body: str
    sent: float
    answered: float  # when the first line of the answer arrived, or it was clear that none would
    problem: str = ""  # why there is no whole answer

    @property
    def took_s(self) -> float:
        return self.answered - self.sent


class Request(threading.Thread):
    """GET in the background; `reply()` waits for it. A connection that closes early is a reply without status."""

    def __init__(self, host: str, path: str, timeout_s: float) -> None:
        super().__init__(daemon=True)
        self._where = (host, path, timeout_s)
        self._reply: Reply | None = None
        self.start()

    def run(self) -> None:
        self._reply = _get(*self._where)

    def reply(self) -> Reply:
        self.join()
        if self._reply is None:
            raise RuntimeError("the request's thread ended without a reply")
        return self._reply


def _get(host: str, path: str, timeout_s: float) -> Reply:
    sent, answered, body = time.time(), 0.0, ""
    connection = http.client.HTTPConnection(host, timeout=timeout_s)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answered = time.time()
        body = answer.read().decode(errors="replace")  # raises IncompleteRead when Content-Length says more
        return Reply(answer.status, body, sent, answered)
    except (OSError, http.client.HTTPException) as problem:
        return Reply(None, body, sent, answered or time.time(), repr(problem))
    finally:
        connection.close()
