"""A small application behind the proxy: it says what the proxy tells it."""

import signal
import sys
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            time.sleep(1.5)
        said = f"hello over {self.headers.get('X-Forwarded-Proto', 'http')}\n".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)


if sys.argv[1:] == ["check"]:
    urllib.request.urlopen("http://127.0.0.1:8000/", timeout=2)
else:
    server = ThreadingHTTPServer(("", 8000), Handler)
    server.daemon_threads = False
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    server.serve_forever()
    server.server_close()
