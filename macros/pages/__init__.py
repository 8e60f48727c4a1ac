"""Catalogue in, Markdown of a page or of a part of one out."""
