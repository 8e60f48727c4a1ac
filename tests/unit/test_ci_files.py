"""The files for CI services follow their services' schemas and hold only docker commands that a transcript runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PATTERN = Path(__file__).resolve().parents[2] / "snippets" / "run-ci-pipeline"
SCHEMAS = {"github.yaml": "vendor.github-workflows", "gitlab-ci.yml": "vendor.gitlab-ci"}
# What a service calls its variables; the transcript has one name for each.
_CREDENTIALS = re.compile(r"\$(CI_REGISTRY|REGISTRY|LOGIN)_(USER|USR|PASSWORD|PSW)\b")


def commands(text: str) -> list[str]:
    """The docker commands of a file, one line each, in order: continued and folded lines joined, credentials renamed."""
    text = re.sub(r"\\\n\s*(> )?\s*", " ", text)
    text = re.sub(r"\n\s+(?=--)", " ", text)
    found = re.findall(r"(?:echo \S+ \| )?docker (?:build|login|push|tag|logout) [^\n']*", text)
    return [" ".join(_CREDENTIALS.sub(_renamed, one).replace("--progress=plain ", "").split()) for one in found]


def _renamed(match: re.Match[str]) -> str:
    return "$LOGIN_" + {"USER": "USR", "PASSWORD": "PSW"}.get(match[2], match[2])


def proven() -> set[str]:
    """Commands of the transcript, without what a session does with their output."""
    return {
        re.split(r" (?:2>|>|\|(?! docker))", one)[0].strip() for one in commands((PATTERN / "pipeline.t").read_text())
    }


def valid(path: Path, schema: str) -> bool:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    return subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_file_follows_its_schema(name: str) -> None:
    assert valid(PATTERN / name, SCHEMAS[name])


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("github.yaml", "runs-on:", "run-on:"), ("gitlab-ci.yml", "publish-image:", "image:")],
)
def test_a_mistake_is_seen(name: str, old: str, new: str, tmp_path: Path) -> None:
    text = (PATTERN / name).read_text()
    assert old in text
    bad = tmp_path / name
    bad.write_text(text.replace(old, new))
    assert not valid(bad, SCHEMAS[name])


@pytest.mark.parametrize("name", [*SCHEMAS, "Jenkinsfile"])
def test_only_commands_that_a_transcript_runs(name: str) -> None:
    found = commands((PATTERN / name).read_text())
    assert len(found) >= 7
    assert set(found) <= proven()


def test_a_command_that_no_transcript_runs_is_seen() -> None:
    text = (PATTERN / "github.yaml").read_text().replace("--target=test", "--target=tests")
    assert not set(commands(text)) <= proven()
