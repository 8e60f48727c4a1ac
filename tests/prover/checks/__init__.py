"""The check behind each claim of the vocabulary. Importing this package fills `CHECKS`."""

from tests.prover.checks import build, container, image, mounts, processes, security, services, stopping
from tests.prover.checks.registry import CHECKS, Case, check

__all__ = [
    "CHECKS",
    "Case",
    "build",
    "check",
    "container",
    "image",
    "mounts",
    "processes",
    "security",
    "services",
    "stopping",
]
