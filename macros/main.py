"""What pages can call. mkdocs-macros loads this file by its path."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
if str(_ROOT) not in sys.path:  # the `mkdocs` command does not put the checkout there, `python -m mkdocs` does
    sys.path.insert(0, str(_ROOT))

from mkdocs.exceptions import ConfigurationError  # noqa: E402

from macros.catalogue.faults import BuildproofError  # noqa: E402
from macros.catalogue.freshness import require_fresh  # noqa: E402
from macros.catalogue.model import Catalogue, Language  # noqa: E402
from macros.pages import pattern  # noqa: E402
from macros.pages.everything import load_all  # noqa: E402
from macros.pages.registry import Site, macro, macros_of  # noqa: E402
from macros.render.labels import Labels  # noqa: E402

for function in (pattern.pattern_page, pattern.mutant_example):  # all others are marked where they stand
    macro(function)


def load(root: Path) -> Catalogue:
    """The catalogue, with every number fresh. Raises mkdocs' own error, which it prints without a traceback."""
    try:
        catalogue = load_all(root)
        require_fresh(catalogue)
    except BuildproofError as error:
        raise ConfigurationError(str(error)) from error
    return catalogue


def define_env(env: Any) -> None:
    """Called by mkdocs-macros once a build."""
    language: Language = "zh" if str(env.conf["theme"]["language"]).startswith("zh") else "en"
    site = Site(load(Path(env.project_dir)), Labels(language))
    for name, function in macros_of(site).items():
        env.macro(function, name)
