"""Buildproof's pages: a typed catalogue, and pure functions from it to Markdown."""
