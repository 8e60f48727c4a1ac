"""A small catalog of items, kept in memory."""

import asyncio
import os
from itertools import count

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI(title="catalog")
items: dict[int, "Item"] = {}
numbers = count(1)


class Item(BaseModel):
    name: str = Field(min_length=1)
    price: float = Field(gt=0)


@app.get("/")
async def index() -> dict[str, str | int]:
    return {"message": "Hello", "uid": os.getuid()}


@app.get("/healthz")
async def healthz() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/items", status_code=201)
async def add(item: Item) -> dict[str, int]:
    number = next(numbers)
    items[number] = item
    return {"id": number}


@app.get("/items/{number}")
async def read(number: int) -> Item:
    if number not in items:
        raise HTTPException(404, "no such item")
    return items[number]


@app.get("/slow")
async def slow() -> dict[str, str]:
    """Takes as long as a real report would, so that you can stop in between."""
    await asyncio.sleep(1.5)
    return {"message": "Hello at last"}
