"""Answers with the word it is given and ends on SIGTERM."""

import signal
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

word = sys.argv[1] if len(sys.argv) > 1 else "Hello"


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"{word}\n".encode())


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
HTTPServer(("", 8000), Answer).serve_forever()
