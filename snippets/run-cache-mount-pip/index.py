"""A package index on loopback that allows pip to cache its files."""

from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Index(SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


ThreadingHTTPServer(("127.0.0.1", 8000), Index).serve_forever()
