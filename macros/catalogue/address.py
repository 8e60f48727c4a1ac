"""Where the site is on the web: `ADDRESS` says so, and SITE_URL in the environment says otherwise. Nothing else does.

A site that was built for no address is whole for its readers, but makes none up: addresses in catalogue.json and llms.txt
are relative to the site's root, and there are no canonical links, no sitemap, no feed and no data for search engines.
"""

from __future__ import annotations

import os

from macros.catalogue.faults import UsageError
from macros.catalogue.model import Language

ADDRESS = ""  # https://… once there is one


def below(language: Language) -> str:
    """Where a language's pages are below the site's root: nothing, or a folder with a slash at its end."""
    return "zh/" if language == "zh" else ""


def site_url(language: Language = "en") -> str:
    """The address of a language's root, with a slash at its end; without an address, where that is below the site's root.
    Raises UsageError for what is no address."""
    base = os.environ.get("SITE_URL") or ADDRESS
    if base and not (base.startswith(("https://", "http://")) and base.split("/")[2] and not set(base) & set('?# "<>')):
        raise UsageError(
            f"SITE_URL is {base!r}: give the whole address of the site's root, such as https://example.org/docs/"
        )
    return (base.rstrip("/") + "/" if base else "") + below(language)


def has_address() -> bool:
    """Is it known where the site will be?"""
    return bool(site_url())
