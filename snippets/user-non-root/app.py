"""Counts its visits in /data/visits."""

import signal
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

VISITS = Path("/data/visits")


class Counter(BaseHTTPRequestHandler):
    def do_GET(self):
        count = int(VISITS.read_text()) + 1 if VISITS.exists() else 1
        VISITS.write_text(str(count))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"visits: {count}\n".encode())


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
HTTPServer(("", 8000), Counter).serve_forever()
