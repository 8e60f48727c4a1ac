"""Base images, or stand-ins where no registry is in reach: ``ensure_bases``."""

from .ensure import ensure_bases
from .model import Base, BaseError, BaseUnavailable, Catalogue, load_catalogue

__all__ = ["Base", "BaseError", "BaseUnavailable", "Catalogue", "ensure_bases", "load_catalogue"]
