"""A small JSON service."""

import os

from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return {"message": "Hello", "uid": os.getuid()}


@app.get("/healthz")
def healthz():
    return {"status": "ok"}
