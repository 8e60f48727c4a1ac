"""Check of what a build leaves in a cache mount."""

from __future__ import annotations

import secrets
import shutil

from macros.catalogue import claims
from tests.prover.bases import ensure_bases
from tests.prover.checks.build import last_error
from tests.prover.checks.registry import Case, check
from tests.prover.docker.build import run_build
from tests.prover.outcome import Outcome, error, judge
from tests.prover.session import BUSYBOX

# Another build looks into the mount, as nothing else can. What it put into a mount of its own is the control.
_PROBE = f"""FROM {BUSYBOX}
RUN --mount=type=cache,target=/control,id=buildproof-control touch /control/seen
RUN --mount=type=cache,target=/control,id=buildproof-control --mount=type=cache,target=/kept,id=%s \\
    cd /kept && ls /control && find . -type f -size +0 | sed 's/^/kept: /' | head -n 3
"""


@check(claims.KeepsCache)
def keeps_cache(case: Case, claim: claims.KeepsCache) -> Outcome:
    session = case.session
    # Mounts that nobody has used. They do not count for a step's cache key, but the hosts do: each RUN runs again.
    name = f"keeps-{secrets.token_hex(8)}"
    options = [f"--build-arg=BUILDKIT_CACHE_MOUNT_NS={name}", f"--add-host={name}:127.0.0.1", "--output=type=cacheonly"]
    built = session.build(case.subject, *options)
    case.last_command, case.last_log = built.command, built.output()
    if not built.ok:
        return error(f"the build failed: {last_error(built)}")
    ensure_bases([BUSYBOX], session.engine)
    folder = session.folder()
    (folder / "Dockerfile").write_text(_PROBE % (claim.id or claim.path))
    probed = run_build(session.engine, folder, "Dockerfile", options)
    shutil.rmtree(folder, ignore_errors=True)
    if not probed.ok or "seen" not in probed.log:
        return error(f"the mount could not be looked into: {probed.output()[-300:]}")
    kept = [line.removeprefix("kept: ./") for line in probed.log.splitlines() if line.startswith("kept: ")]
    return judge(bool(kept), f"in the mount: {', '.join(kept) or 'nothing'}")
