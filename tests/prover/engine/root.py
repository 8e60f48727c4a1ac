"""Makes the Debian root that holds Docker Engine and its client."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.prover.engine.model import EngineError, say, tail
from tests.prover.engine.state import State

HOST_CAS = Path("/usr/local/share/ca-certificates")
FREE_GB = 15
# Trixie's Docker 26 has no `docker build --check`, so this is sid.
SUITE = "sid"
PACKAGES = (
    "docker.io",
    "docker-cli",
    "docker-buildx",
    "docker-compose",
    "ca-certificates",
    "iptables",
    "iproute2",
    "git",  # else `ADD <git URL>` fails
    "tini",  # used by inside.sh, as is mount
    "mount",
    "busybox-static",  # the self-test's image
)
TOOLS = ("unshare", "pivot_root", "setsid", "setpriv", "mount")
MARK = "etc/buildproof-recipe"


def recipe() -> str:
    """A hash of all that a root is made from."""
    parts = [SUITE, *PACKAGES, *(path.read_text() for path in extra_cas())]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def extra_cas() -> list[Path]:
    """The root CAs that the host's administrator added, sorted."""
    return sorted(HOST_CAS.rglob("*.crt"))


def is_current(state: State) -> bool:
    """Whether a whole root is there and was made by this recipe."""
    mark = state.root / MARK
    return mark.is_file() and mark.read_text().strip() == recipe()


def check_prerequisites(state: State) -> None:
    """Raises EngineError, with the cure, if a root cannot be made here."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise EngineError(
            "No Docker Engine answers, and starting one of our own needs root on Linux: "
            "start Docker (or set DOCKER_HOST), or run this again as root."
        )
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        raise EngineError(f"Missing {', '.join(missing)}: install the package util-linux.")
    if not shutil.which("mmdebstrap") and not shutil.which("apt-get"):
        raise EngineError(
            "No Docker Engine answers, and this is no Debian-like system where we could make "
            "one: install Docker Engine, or mmdebstrap."
        )
    state.home.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(state.home).free / 1e9
    if free < FREE_GB:
        raise EngineError(
            f"Only {free:.0f} GB free below {state.home}, {FREE_GB} GB are needed: "
            "free some, or set BUILDPROOF_CACHE to a folder on another disk."
        )


def make_aside(state: State) -> Path:
    """Make a root in a temporary folder of the state and return it.

    The caller renames it, so a killed run never leaves half a root in place.
    Raises EngineError with the end of mmdebstrap's output.
    """
    check_prerequisites(state)
    ensure_mmdebstrap()
    aside = state.home / "root.new"
    remove_tree(aside)
    say(f"making a Debian root with Docker Engine (about 25 s) in {state.home}")
    cas = f"copy-in {HOST_CAS} /usr/local/share" if extra_cas() else "true"
    quiet = [f"--dpkgopt=path-exclude=/usr/share/{d}/*" for d in ("doc", "man", "locale", "info")]
    command = [
        # Killed with us, and its mounts vanish with its namespace.
        *["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"],
        *["mmdebstrap", "--mode=root", "--variant=essential", "--format=directory"],
        f"--include={','.join(PACKAGES)}",
        # sid's release file may be past its date where a mirror lags.
        '--aptopt=Acquire::Check-Valid-Until "false"',
        "--dpkgopt=force-unsafe-io",
        *quiet,
        f"--customize-hook={cas}",
        '--customize-hook=chroot "$1" update-ca-certificates',
        SUITE,
        str(aside),
    ]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise EngineError(
            "mmdebstrap could not make the root: is Debian's package mirror in reach?\n" + tail(done.stderr)
        )
    (aside / MARK).write_text(recipe() + "\n")
    return aside


def ensure_mmdebstrap() -> None:
    """Install mmdebstrap if it is missing; raises EngineError if it cannot."""
    if shutil.which("mmdebstrap"):
        return
    say("installing mmdebstrap")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=120"]
    for arguments in (
        ["update", "-qq"],
        ["install", "-y", "-qq", *wait, "--no-install-recommends", "mmdebstrap"],
    ):
        done = subprocess.run(
            ["apt-get", *arguments], env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
    # A third-party list of the host may fail to update: only the install counts.
    if done.returncode:
        raise EngineError(
            "Could not install mmdebstrap with apt-get: install it by hand, or start "
            "a Docker Engine.\n" + tail(done.stderr)
        )


def remove_tree(folder: Path) -> None:
    """Remove a root made by us, after detaching whatever is mounted in it.

    Raises EngineError rather than delete through a mount that stays.
    """
    for mount in reversed(mounts_below(folder)):
        subprocess.run(["umount", "-l", mount], capture_output=True)
    if left := mounts_below(folder):
        raise EngineError(f"{left[0]} is still mounted: unmount it, then try again.")
    if folder.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=True)


def mounts_below(folder: Path) -> list[str]:
    """The host's mount points at or below `folder`."""
    points = [line.split()[1] for line in Path("/proc/mounts").read_text().splitlines()]
    unescaped = [point.replace("\\040", " ") for point in points]
    return [p for p in unescaped if Path(p) == folder or folder in Path(p).parents]
