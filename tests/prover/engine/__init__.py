"""A real Docker Engine, also where there is none: ``ensure() -> Engine``."""

from .find import ensure
from .model import Engine, EngineError, say
from .steps import tidy

__all__ = ["Engine", "EngineError", "ensure", "say", "tidy"]
