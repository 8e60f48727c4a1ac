"""Where the site will be on the web: the one place that says so. SITE_URL in the environment says otherwise."""

from __future__ import annotations

import os

from macros.catalogue.model import Language

DEFAULT = "https://buildproof.example/"


def site_url(language: Language = "en") -> str:
    """The address of a language's root, with a slash at its end."""
    base = os.environ.get("SITE_URL") or DEFAULT
    return base.rstrip("/") + "/" + ("zh/" if language == "zh" else "")
