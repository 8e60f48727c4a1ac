"""Serve the working directory over HTTPS."""

import ssl
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("/ca/server.crt", "/ca/server.key")
server = ThreadingHTTPServer(("", 8443), SimpleHTTPRequestHandler)
server.socket = context.wrap_socket(server.socket, server_side=True)
print("listening")
server.serve_forever()
