"""The bases at hand are laid out as Dockerfiles expect (needs a Docker Engine)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.prover.bases import ensure_bases, load_catalogue
from tests.prover.bases.image import inspect
from tests.prover.engine import Engine, EngineError, ensure

PYTHON = "import bz2, ctypes, lzma, readline, sqlite3, ssl, sys, zlib; print(sys.prefix)"
# Reference, command, what it must print.
EXPECTED = (
    ("debian:trixie-slim", ["sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME"], "trixie"),
    ("debian:trixie-slim", ["sh", "-c", "ls /etc/ssl/certs 2>&1 | wc -l; ls /usr/share/man | wc -l"], "1\n0"),
    ("debian:trixie-slim", ["cat", "/etc/apt/apt.conf.d/docker-no-languages"], 'Acquire::Languages "none";'),
    ("busybox:1.37", ["sh", "-c", "echo $((6 * 7)); stat -c %h /bin/sh | grep -qv '^1$' && echo linked"], "42\nlinked"),
    ("busybox:1.37", ["/lib64/ld-linux-x86-64.so.2", "/bin/echo", "dynamic"], "dynamic"),
    (
        "busybox:1.37-musl",
        ["sh", "-c", "ls /lib 2> /dev/null; busybox | head -1"],
        "BusyBox v1.37.0 (2024-09-26 21:31:42 UTC) multi-call binary.",
    ),
    ("python:3.13-slim", ["python", "-c", PYTHON], "/usr/local"),
    ("python:3.13-slim", ["sh", "-c", "pip --version | cut -d' ' -f1; find / -name EXTERNALLY-MANAGED"], "pip"),
    ("golang:1.26", ["go", "env", "GOROOT", "GOPATH", "GOTOOLCHAIN"], "/usr/local/go\n/go\nlocal"),
    ("golang:1.26", ["sh", "-c", "gcc -dumpversion; git --version | cut -d' ' -f1; pwd"], "14\ngit\n/go"),
    ("node:24-slim", ["-p", "process.versions.node.split('.')[0] + process.env.NODE_VERSION.slice(0, 2)"], "2424"),
    ("node:26-slim", ["-p", "process.versions.node.split('.')[0] + process.env.NODE_VERSION.slice(0, 2)"], "2626"),
    ("node:24-slim", ["sh", "-c", "id -u node; npm config get globalconfig"], "1000\n/usr/local/etc/npmrc"),
    (
        "eclipse-temurin:25-jdk",
        ["sh", "-c", "javac -version | cut -d. -f1; echo $JAVA_HOME; command -v objcopy"],
        "javac 25\n/opt/java/openjdk\n/usr/bin/objcopy",
    ),
    (
        "eclipse-temurin:25-jre",
        ["sh", "-c", "ls -l $JAVA_HOME/lib/security/cacerts | cut -c1; command -v java javac"],
        "-\n/opt/java/openjdk/bin/java",
    ),
    (
        "maven:3.9-eclipse-temurin-25",
        ["sh", "-c", "mvn --version | grep -o 'Maven 3.9'; ls /root/.m2; echo $MAVEN_HOME"],
        "Maven 3.9\nrepository\n/usr/share/maven",
    ),
    (
        "rust:1-slim",
        ["sh", "-c", "rustc --version | cut -d. -f1; command -v cargo; echo $CARGO_HOME"],
        "rustc 1\n/usr/local/cargo/bin/cargo\n/usr/local/cargo",
    ),
    ("gcr.io/distroless/base-debian13:debug-nonroot", ["-c", "id -u; pwd"], "65532\n/home/nonroot"),
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return ensure()


def run(engine: Engine, ref: str, *command: str) -> str:
    return engine.run("run", "--rm", "--network=none", ref, *command).stdout.strip()


@pytest.mark.parametrize(("ref", "command", "printed"), EXPECTED, ids=lambda value: str(value)[:40])
def test_layout(engine: Engine, ref: str, command: list[str], printed: str) -> None:
    ensure_bases([ref], engine)
    assert run(engine, ref, *command) == printed


@pytest.mark.parametrize("name", ["static", "base", "cc"])
def test_distroless_has_no_shell(engine: Engine, name: str) -> None:
    ref = f"gcr.io/distroless/{name}-debian13:nonroot"
    ensure_bases([ref], engine)
    assert engine.run("image", "inspect", "--format={{.Config.User}}", ref).stdout.strip() == "65532"
    with pytest.raises(EngineError, match="executable file not found"):
        run(engine, ref, "sh")


@pytest.fixture
def derived(engine: Engine, tmp_path: Path) -> Iterator[str]:
    """Build an image on a stand-in, with the stand-in of the newest frontend."""
    ensure_bases(["busybox:1.37", "docker/dockerfile:1"], engine)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").write_text("kept")
    lines = ["# syntax=docker/dockerfile:1", "FROM busybox:1.37", "COPY --parents a/file /out/"]
    (tmp_path / "Dockerfile").write_text("\n".join(lines))
    engine.run("build", "--quiet", "--provenance=false", "--tag=buildproof-derived:test", tmp_path)
    yield "buildproof-derived:test"
    engine.run("image", "rm", "--force", "buildproof-derived:test")


def test_what_is_built_on_a_stand_in_is_no_stand_in(engine: Engine, derived: str) -> None:
    assert run(engine, derived, "cat", "/out/a/file") == "kept"
    assert inspect([derived], engine)[derived].recipe is None
    assert engine.run("image", "inspect", "--format={{.Config.Labels}}", derived).stdout.strip() == "map[]"


def test_a_stand_in_is_known_as_one(engine: Engine) -> None:
    base = ensure_bases(["busybox:1.37"], engine)["busybox:1.37"]
    recipe = inspect(["busybox:1.37"], engine)["busybox:1.37"].recipe
    assert (base.provenance == "standin") == (recipe == load_catalogue().recipe_hash("busybox:1.37"))


@pytest.mark.parametrize(("ref", "ends"), [("busybox:1.37", 255), ("busybox:1.37-musl", 0)])
def test_only_the_static_busybox_runs_on_scratch(engine: Engine, tmp_path: Path, ref: str, ends: int) -> None:
    ensure_bases([ref], engine)
    (tmp_path / "Dockerfile").write_text(f'FROM scratch\nCOPY --from={ref} /bin/busybox /true\nCMD ["/true"]\n')
    image = f"buildproof-scratch:{ref.rpartition(':')[2]}"
    engine.run("build", "--quiet", "--provenance=false", "--tag", image, tmp_path)
    done = engine.run("run", "--rm", "--network=none", image, check=False)
    engine.run("image", "rm", "--force", image)
    assert done.returncode == ends, done.stderr
    assert ("/true: no such file or directory" in done.stderr) == bool(ends)
