"""Answers with what the model predicts."""

import asyncio
import os

import numpy as np
import onnxruntime
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

options = onnxruntime.SessionOptions()
# By default a thread for each core of the machine, whatever the limit is.
options.intra_op_num_threads = int(os.environ.get("MODEL_THREADS", "1"))
session = onnxruntime.InferenceSession(
    os.environ.get("MODEL_PATH", "/app/model.onnx"), options, providers=["CPUExecutionProvider"]
)
# The first run is slower than the others: nobody should wait for it.
session.run(None, {"features": np.zeros((1, 2), np.float32)})


def predict(rows: list[list[float]]) -> list[float]:
    (liters,) = session.run(None, {"features": np.array(rows, np.float32)})
    return [round(float(row[0]), 1) for row in liters]


async def index(_: Request) -> JSONResponse:
    return JSONResponse({"model": "irrigation", "try": "/predict?temperature=30&humidity=40"})


async def healthz(_: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"})


async def one(request: Request) -> JSONResponse:
    try:
        row = [float(request.query_params[name]) for name in ("temperature", "humidity")]
    except (KeyError, ValueError):
        return JSONResponse({"error": "give temperature and humidity as numbers"}, 422)
    # In a thread, so that health checks are answered meanwhile.
    return JSONResponse({"liters": (await asyncio.to_thread(predict, [row]))[0]})


async def batch(request: Request) -> JSONResponse:
    return JSONResponse({"liters": await asyncio.to_thread(predict, await request.json())})


async def slow(_: Request) -> JSONResponse:
    """Takes as long as a large batch would, so that you can stop in between."""
    await asyncio.sleep(1.5)
    return JSONResponse({"liters": predict([[30, 40]] * 3)})


app = Starlette(
    routes=[
        Route("/", index),
        Route("/healthz", healthz),
        Route("/predict", one),
        Route("/batch", batch, methods=["POST"]),
        Route("/slow", slow),
    ]
)
