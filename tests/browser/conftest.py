"""The site, built once for all workers; a browser and a server for each."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from macros.catalogue.freshness import DRAFT
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue
from macros.places import ROOT
from macros.site.build import is_built
from tests.browser.browser import launch
from tests.browser.serving import Served, serve

# The site that is tested knows an address; tests/browser/test_command.py builds one that doesn't.
os.environ.setdefault("SITE_URL", "https://buildproof.example/")
expect.set_options(timeout=20_000)  # milliseconds; on a machine that builds images meanwhile, five seconds are short


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built site. The first worker builds it, never as a draft; the others wait for it.

    SITE=folder names one that was built from these very sources already: for work on the tests themselves.
    """
    built = os.environ.get("SITE")
    if built:
        assert is_built(ROOT, Path(built)), (
            f"{built} was built from other sources: SITE_URL={os.environ['SITE_URL']} python -m macros.site build --site {built}"
        )
        return Path(built)
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    said, folder = shared / "site.log", shared / "site"
    with FileLock(shared / "site.lock"):
        if not said.exists():
            environment = {key: value for key, value in os.environ.items() if key != DRAFT}
            words = [sys.executable, "-m", "macros.site", "build", "--site", str(folder)]
            done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
            said.write_text(f"{done.returncode}\n{done.stdout}{done.stderr}")
    code, _, log = said.read_text().partition("\n")
    if code != "0":
        pytest.fail(f"the site was not built\n{log}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Served]:
    with serve(site) as found:
        yield found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as found:
        yield found


@pytest.fixture
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One for each test: a browser that had served a hundred of them was seen to hang between two."""
    found = launch(playwright)
    yield found
    found.close()


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    """A fresh profile that may use the clipboard."""
    return browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Calls into a page have no time limit of their own. And a browser that shares two cores with builds was seen to lose a
    key press: what fails is tried once more, and pytest's summary lists it as rerun."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.timeout(420))
            item.add_marker(pytest.mark.flaky(reruns=1))
