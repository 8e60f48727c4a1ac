"""The state of our own engine: paths, lock, and what is taken for a daemon."""

from __future__ import annotations

import os
import socket
import threading
import time
from pathlib import Path

import pytest

from tests.prover.engine import EngineError, daemon, root
from tests.prover.engine.state import State, cache_folder, load_state, locked


def test_the_cache_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILDPROOF_CACHE", str(tmp_path))
    assert load_state().home == tmp_path / "engine"
    assert load_state().host == f"unix://{tmp_path}/engine/run/docker.sock"
    assert not load_state().home.exists()


def test_a_path_too_long_for_a_socket_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILDPROOF_CACHE", "/tmp/" + "x" * 100)
    with pytest.raises(EngineError, match="BUILDPROOF_CACHE"):
        load_state()


def test_the_lock_lets_one_in_at_a_time(tmp_path: Path) -> None:
    inside: list[int] = []
    most = 0

    def work() -> None:
        nonlocal most
        with locked(tmp_path / "lock", "testing"):
            inside.append(1)
            most = max(most, len(inside))
            time.sleep(0.02)
            inside.pop()

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_the_pid_of_another_program_is_not_ours(tmp_path: Path) -> None:
    state = State(tmp_path)
    assert daemon.keeper(state) is None
    state.run.mkdir()
    state.pid_file.write_text(str(os.getpid()))
    assert daemon.keeper(state) is None
    state.pid_file.write_text("nonsense")
    assert daemon.keeper(state) is None


def test_a_socket_that_nobody_serves_does_not_answer(tmp_path: Path) -> None:
    assert not daemon.answers(tmp_path / "absent")
    stale = tmp_path / "stale"
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(stale))
    assert not daemon.answers(stale)


def test_an_ended_daemon_is_cleaned_up_after(tmp_path: Path) -> None:
    state = State(tmp_path)
    state.run.mkdir()
    state.pid_file.write_text("999999999")
    state.socket.touch()
    daemon.kill(state)
    assert not state.pid_file.exists()
    assert not state.socket.exists()


def test_a_root_of_another_recipe_is_not_current(tmp_path: Path) -> None:
    state = State(tmp_path)
    assert not root.is_current(state)
    mark = state.root / root.MARK
    mark.parent.mkdir(parents=True)
    mark.write_text("another\n")
    assert not root.is_current(state)
    mark.write_text(root.recipe() + "\n")
    assert root.is_current(state)


def test_a_tree_is_removed_whole(tmp_path: Path) -> None:
    folder = tmp_path / "root"
    (folder / "deep" / "er").mkdir(parents=True)
    root.remove_tree(folder)
    assert not folder.exists()
    root.remove_tree(folder)


def test_too_little_room_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(root, "TOOLS", ())
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(root, "FREE_GB", 10**9)
    with pytest.raises(EngineError, match=r"GB free below .*BUILDPROOF_CACHE"):
        root.check_prerequisites(State(tmp_path))


def test_a_cache_that_cannot_be_written_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write anywhere, so a file stands where the folder should be."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("BUILDPROOF_CACHE", str(tmp_path / "file/cache"))
    with pytest.raises(
        EngineError, match=r"The cache folder .*/file/cache cannot be written \(Not a directory\): make it"
    ):
        locked(cache_folder() / "x.lock", "testing").__enter__()
