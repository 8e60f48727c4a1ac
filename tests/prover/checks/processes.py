"""Checks of claims about the processes of a running container: who they are, and as whom they run."""

from __future__ import annotations

from macros.catalogue import claims
from tests.prover.checks.container import settled
from tests.prover.checks.registry import Case, check
from tests.prover.docker.container import PROBE, Status, own_processes, statuses
from tests.prover.engine import EngineError
from tests.prover.outcome import Outcome, error, judge


def _processes(case: Case, claim: claims.Run) -> tuple[list[Status], str]:
    """Every process of the running container, and how they were read."""
    container = settled(case, claim)
    try:
        return container.processes(), "of the running container"
    except EngineError:
        pass  # it has ended by itself already; a probe in its place gets the same user
    asked = claim.model_copy(update={"entrypoint": PROBE})
    ended = case.run_to_end(asked, "-v", f"{case.session.probe}:/.probe:ro", args=["cat", "/proc/self/status"])
    found = own_processes(statuses(ended.stdout))
    if not found:
        raise ValueError(f"no container could be started: {ended.output.strip()[-300:]}")
    return found, "of a probe started in place of the command"


def _is(ids: list[str], wanted: int | None) -> bool:
    """Are real, effective, saved and file system id the wanted one? With None: is none of them 0?"""
    return "0" not in ids if wanted is None else set(ids) == {str(wanted)}


@check(claims.NonRoot)
def non_root(case: Case, claim: claims.NonRoot) -> Outcome:
    found, how = _processes(case, claim)
    wrong = [
        p for p in found if not _is(p["Uid"], claim.uid) or (claim.gid is not None and not _is(p["Gid"], claim.gid))
    ]
    told = [
        f"{p['Name'][0]}: uid {'/'.join(dict.fromkeys(p['Uid']))}, gid {'/'.join(dict.fromkeys(p['Gid']))}"
        for p in wrong or found
    ]
    return judge(not wrong, f"{'; '.join(dict.fromkeys(told))} ({len(found)} processes {how})")


# What argv[0] leads to, as the kernel would look for it, beside what runs: device and inode, and whether it is a script.
_WHO = f"""B={PROBE}
$B cat /proc/1/cmdline | $B tr '\\0\\n' '\\n '; echo ---
$B readlink /proc/1/exe; $B stat -L -c %d:%i /proc/1/exe
name=$($B cat /proc/1/cmdline | $B tr '\\0' '\\n' | $B head -n 1)
cd /proc/1/cwd
case $name in
  */*) found=$name ;;
  *) for folder in $($B tr '\\0' '\\n' </proc/1/environ | $B sed -n 's/^PATH=//p' | $B tr : ' '); do
       [ -e "$folder/$name" ] && found=$folder/$name && break
     done ;;
esac
[ -e "$found" ] || exit 0
$B stat -L -c %d:%i "$found"
$B head -c 2 "$found" | $B grep -q '#!' && echo script
exit 0
"""


def _same_words(claimed: list[str], line: list[str]) -> bool:
    """Is the claimed command the start of the command line, word by word? The first may be given without its folder."""
    if not claimed or len(claimed) > len(line):
        return False
    first = {line[0], line[0].rsplit("/", 1)[-1]}
    return claimed[0] in first and claimed[1:] == line[1 : len(claimed)]


@check(claims.PidOne)
def pid_one(case: Case, claim: claims.PidOne) -> Outcome:
    container = settled(case, claim)
    try:
        said = container.probe("sh", "-c", _WHO, privileged=True)
    except EngineError:
        return error(f"the container ended before it could be looked at: {container.logs()[-300:]!r}")
    line, _, facts = said.partition("---\n")
    # A program may write its title over its arguments, with spaces instead of zeros.
    words = " ".join(line.splitlines()).split()
    exe, inode, *named = facts.split()
    observed = f"{' '.join(words)} (executable {exe})"
    if claim.command in (exe, exe.rsplit("/", 1)[-1]):
        return judge(True, observed)
    if not _same_words(claim.command.split(), words):
        return judge(False, observed)
    return judge("script" in named or inode in named, observed)
