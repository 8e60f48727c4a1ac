"""Where the site will be on the web: the one place that says so. SITE_URL in the environment says otherwise."""

from __future__ import annotations

import os

from macros.catalogue.model import Language

DEFAULT = "https://buildproof.example/"


def below(language: Language) -> str:
    """Where a language's pages are below the site's root: nothing, or a folder with a slash at its end."""
    return "zh/" if language == "zh" else ""


def site_url(language: Language = "en") -> str:
    """The address of a language's root, with a slash at its end."""
    base = os.environ.get("SITE_URL") or DEFAULT
    return base.rstrip("/") + "/" + below(language)
