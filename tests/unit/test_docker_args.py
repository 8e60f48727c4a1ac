"""What a page prints is what the harness runs."""

from __future__ import annotations

import shlex
from types import SimpleNamespace
from typing import Any

import pytest

from macros.catalogue import claims as c
from macros.catalogue.docker_args import build_args, secret_variables
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import BuildOptions, Catalogue, Statement, Variant
from macros.places import ROOT
from macros.render.commands import build_command, commands, run_command
from tests.prover.docker.container import Container, run_to_end

_CONTAINERS = [name for name, cls in c.VOCABULARY.items() if issubclass(cls, c.Run)]


class _Engine:
    """Remembers what it was asked to run."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def run(self, *words: str, **_: Any) -> SimpleNamespace:
        self.words = list(words)
        return SimpleNamespace(stdout="id\n", stderr="", returncode=0)


def _without(words: list[str], *options: str) -> list[str]:
    """The words without these options and the word behind each."""
    skipped = {at + more for at, word in enumerate(words) if word in options for more in (0, 1)}
    return [word for at, word in enumerate(words) if at not in skipped]


def _printed(variant: Variant, claim: c.Run) -> list[str]:
    """Words of the page's command behind `docker run --rm`; the host port is left to the engine."""
    command = run_command(variant, Statement(claim=claim))
    assert command is not None
    words = shlex.split(command.replace("\\\n", " "))
    assert words[:3] == ["docker", "run", "--rm"]
    port = getattr(claim, "port", None)
    return [word.replace(f"127.0.0.1:{port}:", "127.0.0.1::") for word in words[3:]]


def _started(variant: Variant, claim: c.Run) -> list[str]:
    engine = _Engine()
    session: Any = SimpleNamespace(engine=engine, name="s", probe="probe-volume")
    port = getattr(claim, "port", None)
    if port is None:
        run_to_end(session, variant.pattern, claim)
        words = _without(engine.words, "--name", "--label")
        assert words[:2] == ["run", "--rm"]
    else:
        Container(session, variant.pattern, claim, {port})
        words = _without(engine.words, "--label", "-v")
        assert words[:2] == ["run", "-d"]
    return words[2:]


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return load_catalogue(ROOT)


_NEEDS: dict[str, dict[str, Any]] = {
    "prints": {"text": "x"},
    "exits": {"code": 1},
    "serves": {"port": 80},
    "publishes": {"addresses": []},
    "read_only": {"port": 80, "tmpfs": ["/run/app"]},
    "unhealthy": {"text": "not well"},
    "start_fails": {"message": "not found"},
    "stops": {"port": 80},
    "finishes_request": {"port": 80, "path": "/slow"},
    "pid_one": {"command": "x"},
    "time_zone": {"zone": "UTC"},
}
_WAYS: list[dict[str, Any]] = [
    {},
    {"args": ["sh", "-c", "echo $HOME '*'"]},
    {"entrypoint": ""},
    {
        "env": {"A": "two words", "B": ""},
        "user": "10001:0",
        "entrypoint": "/bin/sh",
        "options": ["--network=none", "--read-only"],
        "args": ["-c", "true"],
    },
]


@pytest.mark.parametrize("name", _CONTAINERS)
@pytest.mark.parametrize("way", _WAYS)
def test_what_a_page_prints_is_what_is_run(real: Catalogue, name: str, way: dict[str, Any]) -> None:
    variant = real.patterns["copy-lockfile-first"].variants["default"]
    claim = c.VOCABULARY[name].model_validate({**_NEEDS.get(name, {}), **way})
    assert isinstance(claim, c.Run)
    assert _printed(variant, claim) == _started(variant, claim)


def test_every_real_command_is_what_is_run(real: Catalogue) -> None:
    seen = 0
    for variant in real.variants():
        tagged = variant.model_copy(update={"name": "default"})
        for claim in (s.claim for s in variant.statements):
            if isinstance(claim, c.Run):
                assert _printed(tagged, claim) == _started(tagged, claim), variant.id
                seen += 1
    assert seen > 500


def test_no_page_publishes_to_the_network(real: Catalogue) -> None:
    for variant in real.variants():
        for command in commands(variant):
            words = shlex.split(command.replace("\\\n", " "))
            after = [words[at + 1] for at, word in enumerate(words) if word == "-p"]
            assert all(place.startswith("127.0.0.1:") for place in after), command


def test_options_of_a_build() -> None:
    options = BuildOptions(
        args={"A": "{feed}/x"},
        target="t",
        platforms=["linux/amd64", "linux/arm64"],
        secrets={"token": "xyzzy", "AUTH_{feed_host}": "y"},
        attestations=True,
        contexts={"c": "folder", "d": "docker-image://busybox:1.37"},
        options=["--ssh=default={ssh_key}"],
    )
    asked: list[str] = []

    def fill(name: str) -> str:
        asked.append(name)
        return f"<{name}>"

    assert build_args(options, fill, "/staged/") == [
        "--build-arg=A=<feed>/x",
        "--target=t",
        "--platform=linux/amd64,linux/arm64",
        "--secret=id=token,env=SECRET_TOKEN",
        "--secret=id=AUTH_<feed_host>,env=SECRET_AUTH_FEED_HOST",
        "--build-context=c=/staged/folder",
        "--build-context=d=docker-image://busybox:1.37",
        "--provenance=mode=max",
        "--ssh=default=<ssh_key>",
    ]
    assert sorted(asked) == ["feed", "feed_host", "ssh_key"]
    assert secret_variables(options) == {"SECRET_TOKEN": "xyzzy", "SECRET_AUTH_FEED_HOST": "y"}


def test_nothing_is_filled_that_does_not_occur() -> None:
    assert build_args(BuildOptions(), lambda name: pytest.fail(name)) == []


def test_what_a_reader_types_to_build(real: Catalogue) -> None:
    def command(pattern: str, **options: Any) -> str:
        variant = real.patterns[pattern].variants["default"]
        return build_command(variant.model_copy(update={"options": BuildOptions(**options)})).replace(" \\\n  ", " ")

    name = "copy-lockfile-first"
    assert command(name, options=["--ssh=default={ssh_key}"]) == (
        f"docker build -t {name} --ssh=default=$HOME/.ssh/id_ed25519 ."
    )
    assert command(name, secrets={"token": "two words"}) == (
        f"SECRET_TOKEN='two words' docker build -t {name} --secret=id=token,env=SECRET_TOKEN ."
    )
    assert command(name, args={"URL": "{feed}/$HOME"}) == (
        f"docker build -t {name} '--build-arg=URL=http://localhost:8000/$HOME' ."
    )
    assert command(name, rewrite_timestamp=True) == (
        f"docker build -t {name} --output=type=oci,dest=/tmp/{name}.tar,rewrite-timestamp=true ."
    )
