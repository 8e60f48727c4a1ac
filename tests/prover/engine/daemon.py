"""Starts and stops dockerd in its own mount and pid namespaces."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from tests.prover.engine.model import EngineError, say, tail
from tests.prover.engine.state import State

INSIDE = Path(__file__).with_name("inside.sh")
START_WITHIN_S = 60
STOP_WITHIN_S = 30

DAEMON_JSON = {
    "features": {"containerd-snapshotter": True},
    "builder": {
        # One rule, since the default ones drop cache mounts beyond 1.4 GB.
        "gc": {
            "enabled": True,
            "policy": [
                {
                    "all": True,
                    "reservedSpace": "10GB",
                    "maxUsedSpace": "40GB",
                    "minFreeSpace": "10GB",
                }
            ],
        },
        # Each build leaves a record of itself, by default for two days. With 9,000 of them, which is two cold runs, every
        # removal of an image took half a second more: whatever is removed, the whole store is looked through. Beside
        # builds nobody may call `docker buildx history ls`: listing was seen to crash this engine (moby/buildkit#6614).
        "history": {"maxAge": "1m", "maxEntries": 10},
        # Reference pages prove RUN --network=host and --security=insecure.
        "entitlements": {"network-host": True, "security-insecure": True},
    },
    "log-driver": "json-file",
    "log-opts": {"max-size": "10m", "max-file": "2"},
    "max-concurrent-downloads": 4,
    "max-concurrent-uploads": 4,
    "shutdown-timeout": 5,
    # Many small networks, so that parallel compose projects don't run out.
    "default-address-pools": [{"base": "172.16.0.0/12", "size": 24}],
}


def answers(path: Path) -> bool:
    """Whether a Docker Engine answers a ping on the Unix socket `path`."""
    with socket.socket(socket.AF_UNIX) as link:
        link.settimeout(5)
        try:
            link.connect(str(path))
            link.sendall(b"GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n")
            reply = http.client.HTTPResponse(link)
            reply.begin()
            return reply.status == 200
        except (OSError, http.client.HTTPException):
            return False


def keeper(state: State) -> int | None:
    """The pid of the process that keeps our namespaces, if it lives.

    A pid that the kernel gave to another program since is not taken for ours.
    """
    try:
        pid = int(state.pid_file.read_text())
        command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except (OSError, ValueError):
        return None
    return pid if os.fsencode(state.root) in command else None


def launch(state: State) -> None:
    """Start dockerd and wait until it answers; the root must be there.

    It outlives the caller and holds none of the caller's files open.
    Raises EngineError with the end of the daemon's log.
    """
    for folder in (state.data, state.run, state.log.parent):
        folder.mkdir(parents=True, exist_ok=True)
    state.socket.unlink(missing_ok=True)
    if state.log.exists():
        state.log.replace(state.log.with_suffix(".log.1"))
    shutil.copyfile("/etc/resolv.conf", state.root / "etc/resolv.conf")
    (state.root / "etc/docker").mkdir(exist_ok=True)
    (state.root / "etc/docker/daemon.json").write_text(json.dumps(DAEMON_JSON, indent=1))
    write_pid = 'echo $$ > "$1"; shift; exec "$@"'
    namespaces = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child"]
    inside = ["sh", str(INSIDE), str(state.root), str(state.data), str(state.run)]
    with state.log.open("wb") as log:
        subprocess.run(
            ["setsid", "--fork", "sh", "-c", write_pid, "sh", str(state.pid_file), *namespaces, *inside],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env=_daemon_env(),
            check=True,
        )
    _wait(state)


def _daemon_env() -> dict[str, str]:
    proxies = ("http_proxy", "https_proxy", "no_proxy")
    kept = {k: v for k, v in os.environ.items() if k.lower() in proxies}
    return {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", **kept}


def _wait(state: State) -> None:
    start = time.monotonic()
    while not answers(state.socket):
        late = time.monotonic() - start
        # The pid file is written by the new process: give it a moment.
        if late > START_WITHIN_S or (late > 2 and keeper(state) is None):
            why = "did not answer in time" if keeper(state) else "ended at once"
            kill(state)
            log = tail(state.log.read_text(errors="replace"))
            raise EngineError(f"dockerd {why}; the end of {state.log}:\n{log}")
        time.sleep(0.05)


def kill(state: State) -> None:
    """End the daemon and everything in its namespaces, gracefully if it can.

    Containers are stopped by dockerd; whatever remains is killed by the kernel
    with the namespace. Raises EngineError if the processes survive that.
    """
    pid = keeper(state)
    if pid is not None:
        for child in _children(pid):
            _signal(child, signal.SIGTERM)
        if not _gone(state, STOP_WITHIN_S):
            say("dockerd does not end on SIGTERM, killing it")
            _signal(pid, signal.SIGKILL)
            if not _gone(state, 10):
                raise EngineError(f"Process {pid} survives SIGKILL: see its state in /proc/{pid}.")
    state.pid_file.unlink(missing_ok=True)
    state.socket.unlink(missing_ok=True)


def _daemon_runs() -> bool:
    """Does any dockerd run in the network namespace of this process?"""
    own = os.readlink("/proc/self/ns/net")
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended meanwhile, or is not ours to look at
            if (process / "comm").read_text() == "dockerd\n" and os.readlink(process / "ns/net") == own:
                return True
    return False


def _children(pid: int) -> list[int]:
    listing = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        return [int(child) for child in listing.read_text().split()]
    except OSError:
        return []


def _signal(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


def _gone(state: State, within_s: float) -> bool:
    end = time.monotonic() + within_s
    while keeper(state) is not None:
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def clean_network(state: State) -> None:
    """Remove the bridges and packet filter rules that dockerd leaves behind, unless another dockerd of this network
    namespace uses them: they don't say whose they are."""
    if _daemon_runs():
        return
    script = r"""
        for link in $(ip -o link | grep -oE ' (docker0|br-[0-9a-f]{12}):' | tr -d ' :'); do
          ip link delete "$link"
        done
        for v in '' 6; do
          ip${v}tables-save | grep -q DOCKER || continue
          ip${v}tables-save | grep -vE -- 'DOCKER|-o (docker0|br-[0-9a-f]{12})' | ip${v}tables-restore
        done
    """
    # The host may have no iptables of its own.
    subprocess.run(
        ["chroot", str(state.root), "sh", "-c", script],
        env=_daemon_env(),
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
