"""What pages can call. mkdocs-macros loads this file by its path."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
if str(_ROOT) not in sys.path:  # the `mkdocs` command does not put the checkout there, `python -m mkdocs` does
    sys.path.insert(0, str(_ROOT))

from markdown.extensions.toc import slugify_unicode  # noqa: E402
from mkdocs.exceptions import ConfigurationError  # noqa: E402

from macros.catalogue.faults import BuildproofError  # noqa: E402
from macros.catalogue.freshness import require_fresh  # noqa: E402
from macros.catalogue.model import Catalogue, Language  # noqa: E402
from macros.pages.everything import load_all  # noqa: E402
from macros.pages.navigation import in_words  # noqa: E402
from macros.pages.registry import Site, macros_of  # noqa: E402
from macros.render.labels import Translator  # noqa: E402

_MARK = re.compile(r"[ \n]\[✓\]\(")


@cache
def load(root: Path) -> Catalogue:
    """The catalogue, with every number fresh: read once a build, also by a builder that calls `define_env` for each page.
    Raises BuildproofError."""
    catalogue = load_all(root)
    require_fresh(catalogue)
    return catalogue


def define_env(env: Any) -> None:
    """Called by mkdocs-macros once a build. Raises mkdocs' own error, which it prints without a traceback."""
    language: Language = "zh" if str(env.conf["theme"]["language"]).startswith("zh") else "en"
    try:
        if headings := env.conf["extra"].get("nav"):
            env.conf["nav"] = in_words(env.conf["nav"], headings)
        labels = Translator(language)
        site = Site(load(Path(env.project_dir)), labels)
    except BuildproofError as error:
        raise ConfigurationError(str(error)) from error
    # The default drops what isn't ASCII: a Chinese heading would be `_3`, and the next edition another one.
    env.conf["mdx_configs"]["toc"] |= {"slugify": slugify_unicode, "permalink_title": labels("section_link")}
    for name, function in macros_of(site).items():
        env.macro(function, name)


def on_post_page_macros(env: Any) -> None:
    """Called by mkdocs-macros for each page once its macros are text: a proof mark never begins a line on its own."""
    env.markdown = _MARK.sub("\u00a0[✓](", env.markdown)
