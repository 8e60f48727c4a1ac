"""Which files a build reads, and that the hash over them sees whatever a build would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.catalogue import inputs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "pattern.yaml",
        "measured.json",
        "Dockerfile",
        "before.Dockerfile",
        "before.Dockerfile.dockerignore",
        ".dockerignore",
        "app.py",
        "run.t",
        "run.t.err",
        "src/index.js",
        "src/pattern.yaml",
        "src/Dockerfile",
        "src/run.t",
        "src/__pycache__/x.pyc",
        ".env",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "link").symlink_to("app.py")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "to-folder").symlink_to("src")
    return tmp_path


def _names(folder: Path, files: object) -> list[str]:
    assert isinstance(files, list | tuple)
    return [str(f.relative_to(folder)) for f in files]


_SHARED = [
    ".dockerignore",
    ".env",
    "app.py",
    "dangling",
    "link",
    "src/Dockerfile",
    "src/index.js",
    "src/pattern.yaml",
    "src/run.t",
    "to-folder",
]


def test_shared_files(folder: Path) -> None:
    """All but what is ours; links are files, whatever they lead to."""
    assert _names(folder, inputs.shared_files(folder)) == _SHARED


def test_staged_files(folder: Path) -> None:
    """One's own Dockerfile and ignore file, and no twin's."""
    assert _names(folder, inputs.staged_files(folder, folder / "Dockerfile")) == sorted([*_SHARED, "Dockerfile"])
    assert _names(folder, inputs.staged_files(folder, folder / "before.Dockerfile")) == sorted(
        [*_SHARED, "before.Dockerfile", "before.Dockerfile.dockerignore"]
    )


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Dockerfile", True),
        ("before.Dockerfile", True),
        ("Dockerfile.before", False),
        ("MyDockerfile", False),
        ("before.Dockerfile.dockerignore", False),
    ],
)
def test_is_dockerfile(name: str, answer: bool) -> None:
    assert inputs.is_dockerfile(Path("x") / name) is answer


def _digest(folder: Path, options: dict[str, object] | None = None, dockerfile: str = "Dockerfile") -> str:
    return inputs.digest_of(folder, inputs.staged_files(folder, folder / dockerfile), options or {})


def _relink(link: Path, target: str) -> None:
    link.unlink()
    link.symlink_to(target)


def _replaced_by_file(link: Path, content: str) -> None:
    link.unlink()
    link.write_text(content)


_SEEN: dict[str, Callable[[Path], object]] = {
    "content": lambda f: (f / "app.py").write_text("app.PY"),  # of the same length
    "dockerfile": lambda f: (f / "Dockerfile").write_text("other"),
    "ignore file": lambda f: (f / ".dockerignore").write_text("other"),
    "executable": lambda f: (f / "app.py").chmod(0o755),
    "name": lambda f: (f / "app.py").rename(f / "main.py"),
    "new file": lambda f: (f / "new").touch(),
    "removed file": lambda f: (f / "app.py").unlink(),
    "folder": lambda f: (f / "src").rename(f / "lib"),
    "link target": lambda f: _relink(f / "dangling", "elsewhere"),
    "link to file": lambda f: _replaced_by_file(f / "link", "app.py"),
    "own ignore file": lambda f: (f / "Dockerfile.dockerignore").write_text("*"),
}


@pytest.mark.parametrize("change", _SEEN)
def test_what_the_hash_sees(folder: Path, change: str) -> None:
    before = _digest(folder)
    _SEEN[change](folder)
    assert _digest(folder) != before


_UNSEEN: dict[str, Callable[[Path], object]] = {
    "nothing": lambda f: None,
    "a twin's Dockerfile": lambda f: (f / "before.Dockerfile").write_text("other"),
    "a new twin": lambda f: (f / "small.Dockerfile").write_text("other"),
    "a twin's ignore file": lambda f: (f / "before.Dockerfile.dockerignore").write_text("other"),
    "metadata": lambda f: (f / "pattern.yaml").write_text("other"),
    "measurement": lambda f: (f / "measured.json").write_text("other"),
    "transcript": lambda f: (f / "run.t").write_text("other"),
    "permissions of others": lambda f: (f / "app.py").chmod(0o600),
    "cache of Python": lambda f: (f / "src/__pycache__/x.pyc").write_text("other"),
    "an empty folder": lambda f: (f / "empty").mkdir(),
}


@pytest.mark.parametrize("change", _UNSEEN)
def test_what_the_hash_does_not_see(folder: Path, change: str) -> None:
    before = _digest(folder)
    _UNSEEN[change](folder)
    assert _digest(folder) == before


def test_options_count(folder: Path) -> None:
    digests = {
        _digest(folder),
        _digest(folder, {"args": {"A": "1"}}),
        _digest(folder, {"args": {"A": "2"}}),
        _digest(folder, {"target": "x"}),
    }
    assert len(digests) == 4
    assert _digest(folder, {"a": 1, "b": 2}) == _digest(folder, {"b": 2, "a": 1})


def test_the_place_of_the_folder_does_not_count(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("elsewhere") / "name"
    before = _digest(folder)
    folder.rename(other)
    assert _digest(other) == before


def test_contents_do_not_run_into_each_other(tmp_path: Path) -> None:
    """Bytes that move from the end of one file to the name or content of the next make another hash."""
    digests = set()
    for first, second in (("ab", "c"), ("a", "bc"), ("abc", "")):
        (tmp_path / "1").write_text(first)
        (tmp_path / "2").write_text(second)
        digests.add(inputs.digest_of(tmp_path, [tmp_path / "1", tmp_path / "2"], {}))
    assert len(digests) == 3


def test_a_file_cannot_pose_as_two(tmp_path: Path) -> None:
    """However its content looks like the next file's name and content."""
    (tmp_path / "1").write_text("x")
    (tmp_path / "2").write_text("y")
    two = inputs.digest_of(tmp_path, [tmp_path / "1", tmp_path / "2"], {})
    for posing in ("x2\x0000\0y", "x2\x0000\x001\0y"):
        (tmp_path / "1").write_text(posing)
        assert inputs.digest_of(tmp_path, [tmp_path / "1"], {}) != two
