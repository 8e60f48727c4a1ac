"""What a proof depends on, as a hash: so that a new claim does not make every old proof be made again.

What is forgotten, and what is not:

- A change in a module of CORE (how builds, containers and images are talked to), in a piece that one of them names, or in
  what a variant or the engine is (ROOTS), forgets every proof.
- A change of a check, or of a function, class or constant that it names, itself or through others, forgets the proofs of
  the claims whose checks reach it, and no others.
- A change of a claim's parameters forgets the proofs of that claim. Its words are in macros/data/claims.yaml, which no check
  reads: rewording forgets nothing.
- Comments, docstrings, annotations of variables and arguments, layout, imports and the place of a file do not count: they
  change nothing that is executed.
"""

from __future__ import annotations

import ast
import functools
import hashlib
import importlib
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from macros.catalogue.claims import Claim
from tests.prover.checks import CHECKS, build, image

CORE = (
    "tests.prover.docker.build",
    "tests.prover.docker.container",
    "tests.prover.docker.feed",
    "tests.prover.docker.oci",
    "tests.prover.measure",
    "tests.prover.outcome",
    "tests.prover.prove",
    "tests.prover.session",
    "tests.prover.subject",
    "tests.prover.checks.registry",
    "macros.catalogue.dockerfile",
    "macros.catalogue.inputs",
)
ROOTS = (
    ("macros.catalogue.model", "Variant"),
    ("macros.catalogue.model", "Statement"),
    ("macros.catalogue.model", "BuildOptions"),
    ("tests.prover.engine.model", "Engine"),
)
# Names are followed into these; into the core they need not be, since all of it counts.
_FOLLOWED = ("tests.prover.", "macros.catalogue.claims", "macros.catalogue.docker_args", "macros.catalogue.model")
_NOT_FOLLOWED = ("tests.prover.engine.", "tests.prover.bases.")  # but for ROOTS: how an engine and bases come about
Pieces = dict[tuple[str, str], str]  # (module, name) -> code


@functools.cache
def core_hash() -> str:
    """Hash of the code that every proof rests on. Raises ModuleNotFoundError when a module has moved away."""
    found: Pieces = {}
    for name in CORE:
        module = importlib.import_module(name)
        parsed = _parse(module)
        found[name, ""] = parsed.code
        for piece in parsed.pieces.values():
            _follow(parsed, piece.names, found)
    for module_name, name in ROOTS:
        _collect(importlib.import_module(module_name), name, found)
    for check in (build.warned_rules, build.rebuild, image.base_size):  # behind the claims that go without saying
        _collect(sys.modules[check.__module__], check.__name__, found)
    return _hash(found)


@functools.cache
def check_hash(claim: type[Claim]) -> str:
    """Hash of the claim's class, of its check, and of all functions, classes and constants that these name."""
    check = CHECKS[claim]
    found: Pieces = {}
    _collect(sys.modules[check.__module__], check.__name__, found)
    _collect(sys.modules[claim.__module__], claim.__name__, found)
    return hashlib.sha256(f"{core_hash()}{_hash(found)}".encode()).hexdigest()


def _hash(found: Pieces) -> str:
    """Of the pieces by their names: where a piece stands does not count."""
    return hashlib.sha256(repr(sorted((name, code) for (_, name), code in found.items())).encode()).hexdigest()


@dataclass(frozen=True)
class _Piece:
    code: str
    names: frozenset[str]  # "name", and "module.name" where it is written so


@dataclass(frozen=True)
class _Parsed:
    module: ModuleType
    code: str
    pieces: dict[str, _Piece]
    imported: dict[str, tuple[str, str]]  # name here -> module and name there; "" is the module itself


def _collect(module: ModuleType, name: str, found: Pieces) -> None:
    """Add a module's piece and the pieces that it names, near and imported."""
    parsed = _parse(module)
    if (module.__name__, name) in found or name not in parsed.pieces:
        return
    found[module.__name__, name] = parsed.pieces[name].code
    for other in parsed.pieces[name].names & parsed.pieces.keys():
        _collect(module, other, found)
    _follow(parsed, parsed.pieces[name].names, found)


def _follow(parsed: _Parsed, names: frozenset[str], found: Pieces) -> None:
    """Add what these names mean in other modules."""
    for written in names:
        head, _, attribute = written.partition(".")
        module, name = parsed.imported.get(head, ("", ""))
        if _counts(module) and module not in CORE and (name or attribute):
            _collect(importlib.import_module(module), name or attribute, found)


def _counts(module: str) -> bool:
    away = module.startswith(_NOT_FOLLOWED) or f"{module}." in _NOT_FOLLOWED
    return module.startswith(_FOLLOWED) and (not away or module in {name for name, _ in ROOTS})


def executed_code(module: ModuleType) -> str:
    """A module's code without what changes nothing that is executed."""
    return _parse(module).code


@functools.cache
def _parse(module: ModuleType) -> _Parsed:
    tree = ast.parse(inspect.getsource(module))
    imported = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                is_module = isinstance(sys.modules.get(whole), ModuleType)
                imported[alias.asname or alias.name] = (whole, "") if is_module else (node.module, alias.name)
    code = _code(tree)
    pieces = {name: _Piece(ast.unparse(node), frozenset(_names(node))) for node in tree.body for name in _defines(node)}
    return _Parsed(module, code, pieces, imported)


def _code(tree: ast.Module) -> str:
    """The code without what changes nothing that is executed. Alters the tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:]
            node.body = [n for n in node.body if not isinstance(n, ast.Import | ast.ImportFrom)] or [ast.Pass()]
        # Nothing needs this any more: claims have no `words`. It also hides the field of macros.catalogue.dockerfile.Instruction;
        # to take it out forgets every proof, so do it together with the next change of CORE.
        if isinstance(node, ast.ClassDef):
            node.body = [n for n in node.body if "words" not in _defines(n)] or [ast.Pass()]
        if isinstance(node, ast.FunctionDef):
            node.returns = None
            for argument in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]:
                argument.annotation = None
    return ast.unparse(tree)


def _names(node: ast.AST) -> Iterator[str]:
    for n in ast.walk(node):
        if isinstance(n, ast.Name):
            yield n.id
        elif isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name):
            yield f"{n.value.id}.{n.attr}"


def _defines(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [t.id for target in node.targets for t in ast.walk(target) if isinstance(t, ast.Name)]
    return [node.target.id] if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) else []
