"""Debian's Chromium, driven by playwright: where it is, how it is had, how it is started."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import Browser, Playwright

# No connection of the browser's own: none is wanted, and on a closed network each is refused and retried.
FLAGS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
_CURE = "Install it with `apt-get install chromium`, or name one in CHROMIUM=/path/to/chromium."


class NoBrowser(RuntimeError):
    """No Chromium is here and none could be installed."""


def find_chromium() -> str | None:
    """CHROMIUM when set, else the first Chromium or Chrome on the path."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    return next((found for name in names if name and (found := shutil.which(name))), None)


def ensure_chromium() -> str:
    """The path of a Chromium; installs Debian's where there is none. Raises NoBrowser with the cure."""
    found = find_chromium()
    if found is not None:
        return found
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise NoBrowser(f"There is no Chromium, and it cannot be installed without root and apt. {_CURE}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["apt-get", "update", "-q"], ["apt-get", "install", "-yq", "--no-install-recommends", "chromium"]):
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    found = find_chromium()
    if found is None:
        raise NoBrowser(f"apt-get could not install chromium: {done.stderr.strip()[-300:]} {_CURE}")
    return found


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium. Root needs it without a sandbox."""
    flags = FLAGS + (["--no-sandbox"] if os.geteuid() == 0 else [])
    return playwright.chromium.launch(executable_path=str(Path(ensure_chromium())), args=flags)
