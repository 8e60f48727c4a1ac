"""The built site on a port of this machine, below a path, as on a project page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PREFIX = "/some/where/"


@dataclass
class Served:
    """Where the site is, and which requests went astray."""

    url: str  # ends with a slash
    lost: list[str] = field(default_factory=list)


class Server(ThreadingHTTPServer):
    """A page asks for dozens of files at once; of those beyond a queue of five (the default) some were lost."""

    request_queue_size = 128
    daemon_threads = True


@contextmanager
def serve(site: Path) -> Iterator[Served]:
    """Serve `site` below PREFIX; whatever is asked for outside of it is an error that is remembered."""
    lost: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

        def do_GET(self) -> None:
            path = self.path
            if path.startswith(PREFIX):
                self.path = "/" + path.removeprefix(PREFIX)
                super().do_GET()
            else:
                self.send_error(404)

        def send_error(self, code: int, *args: object, **more: object) -> None:
            """As the hosts of static sites do: the page for what is lost, at the address that was asked for."""
            lost.append(self.path)
            content = (site / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}{PREFIX}", lost)
    finally:
        server.shutdown()
        server.server_close()
