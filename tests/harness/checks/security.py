"""Checks of claims about what an image lets its user do, and what a container opens."""

from __future__ import annotations

from macros import claims
from tests.harness.checks.registry import Case, check
from tests.harness.container import Container
from tests.harness.oci import Entry, Image
from tests.harness.outcome import Outcome, error, judge, refuted

_DPKG, _DISTROLESS, _APK = "/var/lib/dpkg/status", "/var/lib/dpkg/status.d/*", "/lib/apk/db/installed"


def _rows(image: Image, path: str) -> list[list[str]]:
    """Lines of /etc/passwd or /etc/group as fields; none when there is no such file."""
    if path not in image.files:
        return []
    return [line.split(":") for line in image.read(path).decode().splitlines() if line.count(":") >= 3]


def user_of(image: Image) -> tuple[int, set[int]]:
    """Number and groups that the engine gives to the image's user. Raises ValueError for an unknown name."""
    user, _, group = ((image.config.get("config") or {}).get("User") or "0").partition(":")
    row = next((r for r in _rows(image, "/etc/passwd") if user in (r[0], r[2])), None)
    if row is None and not user.isdigit():
        raise ValueError(f"the image's user {user!r} is not in its /etc/passwd")
    uid = int(row[2]) if row else int(user)
    groups = _rows(image, "/etc/group")
    if group:
        found = next((r[2] for r in groups if group == r[0]), group)
        return uid, {int(found)}
    # Without a group in USER: the primary one and those that list the name; group 0 for a number that has no name.
    also = {int(r[2]) for r in groups if row and row[0] in r[3].split(",")}
    return uid, {int(row[3]) if row else 0} | also


def may_write(entry: Entry, uid: int, groups: set[int]) -> bool:
    """Do owner and mode let this user write? Links and devices are not counted."""
    if entry.kind not in ("file", "hardlink", "dir"):
        return False
    bit = 0o200 if entry.uid == uid else 0o020 if entry.gid in groups else 0o002
    return bool(entry.mode & bit)


@check(claims.OnlyWritable)
def only_writable(case: Case, claim: claims.OnlyWritable) -> Outcome:
    image = case.image()
    if not image.files:
        return error("the image holds no file at all")
    uid, groups = user_of(image)
    if uid == 0:
        return refuted("the user is root, who may write everywhere")
    found = sorted(path for path, entry in image.files.items() if may_write(entry, uid, groups))
    wanted = [image.resolve(path) for path in claim.paths]
    surplus = [f for f in found if not any(f == w or f.startswith(w.rstrip("/") + "/") for w in wanted)]
    missing = [w for w in wanted if w not in found]
    said = [f"also: {', '.join(surplus[:5])}"] if surplus else []
    said += [f"not: {', '.join(missing)}"] if missing else []
    return judge(not said, f"user {uid}, groups {sorted(groups)}: {'; '.join(said) or 'as claimed'}")


def package_names(image: Image) -> list[str]:
    """Names of the installed packages that the image records."""
    texts = [image.read(path) for path in [_DPKG, *image.matching(_DISTROLESS)]
             if path in image.files and not path.endswith(".md5sums")]
    blocks = [block for text in texts for block in text.decode(errors="replace").split("\n\n")]
    fields = [dict(line.split(": ", 1) for line in b.splitlines() if ": " in line and line[0] != " ") for b in blocks]
    dpkg = [f["Package"] for f in fields if "Package" in f and f.get("Status", "installed").endswith("installed")]
    apk = image.read(_APK).decode().splitlines() if _APK in image.files else []
    return dpkg + [line[2:] for line in apk if line.startswith("P:")]


@check(claims.Packages)
def packages(case: Case, claim: claims.Packages) -> Outcome:
    image = case.image()
    if not image.files:
        return error("the image holds no file at all")
    found = package_names(image)
    return judge(len(found) <= claim.at_most, f"{len(found)} packages, such as {', '.join(found[:5]) or 'none'}")


@check(claims.Publishes)
def publishes(case: Case, claim: claims.Publishes) -> Outcome:
    container = Container(case.session, case.tag(), claim, set())
    try:
        seen = container.inspect()
        if not seen["State"]["Running"]:
            return error(f"the container ended before it could be asked: {container.logs()[-300:]!r}")
        ports = seen["NetworkSettings"]["Ports"]
        bound = {f"{at['HostIp']}:{port}" for port, places in ports.items() for at in places or []}
        case.last_command = container.command
        return judge(bound == set(claim.addresses), f"published: {', '.join(sorted(bound)) or 'nothing'}")
    finally:
        container.remove()
