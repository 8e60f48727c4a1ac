"""A small JSON service."""

import os
import time

from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return {"message": "Hello", "uid": os.getuid()}


@app.get("/healthz")
def healthz():
    return {"status": "ok"}


@app.get("/slow")
def slow():
    """Takes two seconds, so that you can stop the service in the middle."""
    time.sleep(2)
    return {"message": "Hello at last"}
