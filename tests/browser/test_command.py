"""`python -m macros.site` on a small checkout: what it builds, what it refuses, what it serves."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.catalogue.freshness import DRAFT
from tests.browser.markup import parse
from tests.browser.serving import serve
from tests.made.site import make_checkout, measure

PATTERN = "snippets/copy-lock-first"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return make_checkout(tmp_path / "checkout")


def build(checkout: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {key: value for key, value in os.environ.items() if key not in (DRAFT, "PYTHONPATH")}
    return subprocess.run(
        [sys.executable, "-m", "macros.site", "build", *words],
        cwd=checkout,
        env=given | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_small_checkout_builds_and_shows_its_files_exactly(checkout: Path) -> None:
    done = build(checkout)
    assert done.returncode == 0, done.stderr
    assert (checkout / "site/search/en/core.json").exists()
    blocks = {b.source: b.text for b in parse(checkout / "site" / PATTERN / "index.html").blocks if b.kind == "file"}
    for name in ("Dockerfile", "before.Dockerfile", "main.go", "go.mod", ".dockerignore"):
        assert blocks[f"{PATTERN}/{name}"] == (checkout / PATTERN / name).read_text()


def test_a_changed_dockerfile_fails_the_build_with_the_cure(checkout: Path) -> None:
    for name in ("Dockerfile", "before.Dockerfile"):
        with (checkout / PATTERN / name).open("a") as file:
            file.write("EXPOSE 1\n")
    done = build(checkout)
    assert done.returncode == 1
    assert f"{PATTERN}[default]: changed since it was measured" in done.stderr
    assert f"{PATTERN}[before]: changed since it was measured" in done.stderr
    assert done.stderr.count("make measure ID=copy-lock-first") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "changed",
    [f"{PATTERN}/pattern.yaml", "docs/en/index.md", "mkdocs.yml", "macros/site/build.py", "docs/theme/main.html"],
)
def test_an_unchanged_site_is_not_built_again(checkout: Path, changed: str) -> None:
    assert "from these" not in build(checkout, "--unless-built").stdout
    assert "from these" not in build(checkout, "--unless-built", SITE_URL="https://other.example/").stdout
    assert "from these" not in build(checkout, "--unless-built").stdout
    assert build(checkout, "--site", str(checkout / "elsewhere")).returncode == 0  # says nothing of site/
    again = build(checkout, "--unless-built")
    assert (again.returncode, "from these very sources" in again.stdout) == (0, True)
    with (checkout / changed).open("a") as file:
        file.write("\n")
    assert "from these very sources" not in build(checkout, "--unless-built").stdout


def test_a_failed_build_is_not_taken_for_a_good_one(checkout: Path) -> None:
    good = (checkout / "docs/en/index.md").read_text()
    assert build(checkout).returncode == 0
    (checkout / "docs/en/index.md").write_text("[lost](nowhere.md)\n")
    assert build(checkout).returncode == 1
    (checkout / "docs/en/index.md").write_text(good)
    assert "from these very sources" not in build(checkout, "--unless-built").stdout


def test_a_draft_is_marked_as_one(checkout: Path) -> None:
    (checkout / PATTERN / "measured.json").unlink()
    assert "not measured yet" in build(checkout).stderr
    assert build(checkout, **{DRAFT: "1"}).returncode == 0
    text = (checkout / "site" / PATTERN / "index.html").read_text()
    assert "bp-banner--draft" in text
    assert "bp-claims" not in text


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('[[ pattern("copy-lock-fist") ]]', ["`index.md`", "did you mean 'copy-lock-first'?"]),
        ("[[ nothing_like_this() ]]", ["'nothing_like_this' is undefined"]),
        ("[lost](nowhere.md) [lost](finder.md#anchor)", ["nowhere.md", "#anchor"]),
        ('--8<-- "nowhere.txt"', ["nowhere.txt"]),
    ],
    ids=["pattern", "macro", "links", "snippet"],
)
def test_a_fault_in_a_page_fails_the_build(checkout: Path, lines: str, said: list[str]) -> None:
    (checkout / "docs/en/index.md").write_text(f"# Home\n\n{lines}\n")
    done = build(checkout)
    assert done.returncode == 1
    assert [words for words in said if words not in done.stderr] == []
    assert ("Traceback" in done.stderr) == ("nowhere.txt" in lines)  # the snippets extension has no other way


def test_without_an_address_none_is_made_up(checkout: Path, page: Page) -> None:
    done = build(checkout, SITE_URL="")
    assert "built for no address" in done.stdout
    site = checkout / "site"
    html = "".join(p.read_text() for p in site.rglob("*.html"))
    made_up = ["canonical", "og:url", "ld+json", "atom+xml", "buildproof.example", "curl -fsSL"]
    assert [words for words in made_up if words in html] == []
    assert not [*site.rglob("sitemap.xml"), *site.rglob("feed.xml")]
    assert "Sitemap" not in (site / "robots.txt").read_text()
    found = json.loads((site / "catalogue.json").read_text())
    urls = [p[kind] for p in found["patterns"] for kind in ("zip", "tar_gz")]
    urls += [p["url"]["en"] + "index.html" for p in found["patterns"]]
    urls += [v["dockerfile"] for p in found["patterns"] for v in p["variants"]]
    assert urls
    assert [url for url in [*urls, found["$schema"]] if not (site / url).is_file()] == []
    with serve(site) as served:  # the page knows where it is
        page.goto(f"{served.url}{PATTERN}/")
        page.locator(".bp-take summary").click()
        command = page.locator(".bp-take code")
        expect(command).to_be_visible()
        expect(command).to_have_text(f"curl -fsSL {served.url}raw/{PATTERN}.tar.gz | tar xz")
        assert page.request.get(f"{served.url}raw/{PATTERN}.tar.gz").ok


def test_with_an_address_everything_names_it(checkout: Path) -> None:
    assert build(checkout, SITE_URL="https://docs.example/proof").returncode == 0
    site = checkout / "site"
    html = (site / PATTERN / "index.html").read_text()
    own = f"https://docs.example/proof/{PATTERN}/"
    assert f'<link rel="canonical" href="{own}">' in html
    assert f'<meta property="og:url" content="{own}">' in html
    assert f"curl -fsSL https://docs.example/proof/raw/{PATTERN}.tar.gz | tar xz" in html
    assert "<loc>https://docs.example/proof/</loc>" in (site / "sitemap.xml").read_text()
    assert "Sitemap: https://docs.example/proof/sitemap.xml" in (site / "robots.txt").read_text()


@pytest.mark.parametrize("address", ["docs.example", "https://", "https://docs.example/?x=1", "ftp://docs.example/"])
def test_what_is_no_address_is_refused(checkout: Path, address: str) -> None:
    done = build(checkout, SITE_URL=address)
    assert done.returncode == 1
    assert "SITE_URL is" in done.stderr
    assert "Traceback" not in done.stderr


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def until(check: Callable[[], bool], within_s: float) -> bool:
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        if check():
            return True
        time.sleep(0.1)
    return False


def get(url: str) -> str:
    """The answer's text; "" when there is none."""
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


@pytest.fixture
def serving(checkout: Path) -> Iterator[str]:
    port = free_port()
    words = [sys.executable, "-m", "macros.site", "serve", "--port", str(port)]
    environment = {key: value for key, value in os.environ.items() if key not in (DRAFT, "PYTHONPATH")}
    with (checkout / "serve.log").open("w") as log:
        process = subprocess.Popen(words, cwd=checkout, env=environment, stdout=log, stderr=subprocess.STDOUT)
        yield f"http://127.0.0.1:{port}/"
        process.terminate()
        process.wait(timeout=10)


def test_serve_follows_changes_survives_faults_and_has_the_search(checkout: Path, serving: str) -> None:
    def log() -> str:
        return (checkout / "serve.log").read_text()

    assert until(lambda: "Build it." in get(f"{serving}{PATTERN}/"), 60), log()
    assert "pages" in get(f"{serving}search/en/core.json")
    assert f"Buildproof is at {serving}" in log()
    (checkout / "examples/serve-it/pattern.yaml").rename(checkout / "pattern.yaml")
    assert until(lambda: "Not rebuilt" in log(), 60), log()
    (checkout / "pattern.yaml").rename(checkout / "examples/serve-it/pattern.yaml")
    (checkout / PATTERN / "session.t").write_text("Something new.\n\n  $ true\n")
    with (checkout / PATTERN / "Dockerfile").open("a") as file:
        file.write("EXPOSE 4242\n")
    measure(checkout)
    assert until(lambda: "4242" in get(f"{serving}{PATTERN}/"), 60), log()
    assert "Something new." in get(f"{serving}{PATTERN}/")


def test_a_taken_port_is_said_at_once(checkout: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        words = [sys.executable, "-m", "macros.site", "serve", "--port", port]
        done = subprocess.run(words, cwd=checkout, capture_output=True, text=True, check=False, timeout=30)
    assert done.returncode == 1
    assert f"cannot serve on 127.0.0.1:{port}" in done.stderr
    assert "Traceback" not in done.stderr
