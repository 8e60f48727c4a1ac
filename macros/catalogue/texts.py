"""Texts that people write into data files: types that say what may stand where, each error with its cure."""

from __future__ import annotations

import re
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from macros.catalogue import prose

Many = TypeVar("Many")


def wrong(problem: str, cure: str) -> PydanticCustomError:
    """An error that brings its cure along."""
    return PydanticCustomError("wrong", "{problem}", {"problem": problem, "cure": cure})


def _filled(text: str) -> str:
    """Without the line ends that a block scalar leaves."""
    if not text.strip():
        raise wrong("is blank", "write at least a word")
    return text.strip()


def _one_line(text: str) -> str:
    if "\n" in text:
        raise wrong("has more than one line", "write one line; `>-` folds several into one")
    return text


def _prose(text: str) -> str:
    found = next(prose.problems(text), None)
    if found is not None:
        line, problem, cure = found
        raise wrong(f"line {line} {problem}", cure)
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[a-z0-9.-]+\.[a-z]{2,}(:\d+)?(/[^\s<>\"'`{}|\\^\[\]]*)?", text):
        raise wrong(
            "is not the address of a page", "write a whole address, such as https://docs.docker.com/build/cache/"
        )
    return text


def once(values: list[Many]) -> list[Many]:
    twice = next((one for number, one in enumerate(values) if one in values[:number]), None)
    if twice is not None:
        raise wrong(f"{str(twice)[:60]!r} stands twice", "name it once")
    return values


def _option(text: str) -> str:
    """An option of `docker build` that says nothing which has a key of its own, and names no file outside."""
    name = text.partition("=")[0]
    if not re.fullmatch(r"--[a-z][a-z-]*", name) or "\n" in text:
        raise wrong(
            "is not an option", "write it as one word with two hyphens, such as --no-cache or --ssh=default={ssh_key}"
        )
    if name in _OWN_KEYS:
        raise wrong(f"{name} has a key of its own", f"use `{_OWN_KEYS[name]}` of the variant")
    if re.search(r"(^|[=,:])(/|~|\.\.(/|$))|/\.\.(/|$)", text.partition("=")[2]):
        raise wrong("names a file outside of the pattern's folder", "name a file of the folder, or {ssh_key}")
    return text


_OWN_KEYS = {
    "--build-arg": "args",
    "--target": "target",
    "--platform": "platforms",
    "--build-context": "contexts",
    "--file": "of",
    "--tag": "claims",
    "--push": "claims",
}
Filled = Annotated[str, Field(max_length=8000), AfterValidator(_filled)]
Line = Annotated[str, Field(max_length=400), AfterValidator(_filled), AfterValidator(_one_line)]
Prose = Annotated[Filled, AfterValidator(_prose)]
Address = Annotated[str, Field(max_length=500), AfterValidator(_address)]
Argument = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")]
Option = Annotated[str, AfterValidator(_option)]
Reason = Annotated[str, Field(min_length=3, max_length=400), AfterValidator(_filled), AfterValidator(_one_line)]
LongReason = Annotated[str, Field(min_length=15, max_length=400), AfterValidator(_filled), AfterValidator(_one_line)]
Platform = Annotated[str, Field(pattern=r"^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$")]
