"""The hash of all code that one check depends on, so that a new claim does not make every old proof be made again."""

from __future__ import annotations

import ast
import functools
import hashlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from macros.claims import Claim
from tests.harness.checks import CHECKS, build, image

_TOP = Path(__file__).resolve().parents[2]
# What every check rests on: all of their code counts.
_CORE = ("tests/harness/build.py", "tests/harness/container.py", "tests/harness/feed.py", "tests/harness/measure.py",
         "tests/harness/oci.py", "tests/harness/outcome.py", "tests/harness/prove.py", "tests/harness/session.py",
         "tests/harness/subject.py", "tests/harness/checks/registry.py", "macros/dockerfile.py", "macros/inputs.py")
# Modules of many pieces: of these only the pieces that a check reaches count.
_PIECES = ("tests.harness.checks.", "macros.claims")


@functools.cache
def core_hash() -> str:
    """Hash of the code that every proof rests on. Raises FileNotFoundError when a file has moved away."""
    total = hashlib.sha256()
    for name in _CORE:
        total.update(_code(ast.parse((_TOP / name).read_text())).encode())
    found: dict[tuple[str, str], str] = {}
    for check in (build.warned_rules, build.rebuild, image.base_size):  # behind the claims that go without saying
        _collect(sys.modules[check.__module__], check.__name__, found)
    total.update(repr(sorted(found.items())).encode())
    return total.hexdigest()


@functools.cache
def check_hash(claim: type[Claim]) -> str:
    """Hash of the claim's class, of its check, and of all functions, classes and constants that these name."""
    check = CHECKS[claim]
    found: dict[tuple[str, str], str] = {}
    _collect(sys.modules[check.__module__], check.__name__, found)
    _collect(sys.modules[claim.__module__], claim.__name__, found)
    return hashlib.sha256(repr((core_hash(), sorted(found.items()))).encode()).hexdigest()


def _collect(module: ModuleType, name: str, found: dict[tuple[str, str], str]) -> None:
    """Add the source of a module's piece, and of the pieces it names, near and imported."""
    pieces, imported = _pieces(module)
    if (module.__name__, name) in found or name not in pieces:
        return
    source, names = pieces[name]
    found[module.__name__, name] = source
    for other in names:
        if other in pieces:
            _collect(module, other, found)
        elif other in imported:
            _collect(sys.modules[imported[other]], other, found)


@functools.cache
def _pieces(module: ModuleType) -> tuple[dict[str, tuple[str, frozenset[str]]], dict[str, str]]:
    """Top-level definitions by name, each with its source and the names in it; and where imported names come from."""
    text = inspect.getsource(module)
    pieces, imported = {}, {}
    for node in ast.parse(text).body:
        for name in _defines(node):
            names = frozenset(n.id for n in ast.walk(node) if isinstance(n, ast.Name))
            pieces[name] = (_code(node), names)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_PIECES):
            imported.update({alias.name: str(node.module) for alias in node.names})
    return pieces, imported


def _code(tree: ast.Module | ast.stmt) -> str:
    """The code without comments, docstrings and layout: what is said about it proves nothing anew."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree)


def _defines(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Assign):
        yield from (t.id for target in node.targets for t in ast.walk(target) if isinstance(t, ast.Name))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id
