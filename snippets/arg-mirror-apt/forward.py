"""A mirror for trying it out: passes each request on to the host that this image's own apt uses."""

import re
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SOURCES = Path("/etc/apt/sources.list.d/debian.sources").read_text()
UPSTREAM = re.search(r"^URIs: *(\w+://[^/\s]+)", SOURCES, re.MULTILINE)[1]


class Forward(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        try:
            with urllib.request.urlopen(UPSTREAM + self.path) as answer:
                status, body = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            status, body = error.code, b""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("", 8000), Forward).serve_forever()
