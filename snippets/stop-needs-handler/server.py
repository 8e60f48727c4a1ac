"""Answers on port 8000, and on /slow after two seconds.

With --graceful it finishes its requests on SIGTERM.
"""

import signal
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/slow":
            time.sleep(2)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"Hello\n")


server = ThreadingHTTPServer(("", 8000), Answer)
server.daemon_threads = False  # server_close() then waits for open requests
if "--graceful" in sys.argv:
    # shutdown() waits for serve_forever(), so it needs a thread of its own.
    stop = threading.Thread(target=server.shutdown)
    signal.signal(signal.SIGTERM, lambda *_: stop.start())
server.serve_forever()
server.server_close()
