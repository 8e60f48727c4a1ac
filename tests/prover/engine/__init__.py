"""A real Docker Engine, also where there is none: `ensure() -> Engine`."""

from tests.prover.engine.find import ensure
from tests.prover.engine.model import Engine, EngineError, say
from tests.prover.engine.steps import tidy

__all__ = ["Engine", "EngineError", "ensure", "say", "tidy"]
