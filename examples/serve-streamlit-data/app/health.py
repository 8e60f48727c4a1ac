"""Exit 0 if Streamlit answers 200. http.client ignores proxy settings."""

import http.client
import sys

connection = http.client.HTTPConnection("127.0.0.1", 8000, timeout=2)
connection.request("GET", "/_stcore/health")
sys.exit(connection.getresponse().status != 200)
