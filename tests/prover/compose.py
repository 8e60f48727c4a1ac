"""Compose files: brought up, waited for, asked, taken down."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any

from macros.catalogue.composed import awaited_to_end, images_in, service_images
from macros.catalogue.model import Pattern
from tests.prover.bases import BaseError
from tests.prover.docker.container import ask
from tests.prover.engine.state import cache_folder, locked
from tests.prover.named import ensure_named
from tests.prover.outcome import Outcome, error, judge, refuted
from tests.prover.session import Session
from tests.prover.subject import Subject

_WAIT_S = 90
_ANSWER_TRIES = 50
_OWN = "compose.own-names.json"


def run_compose(session: Session, pattern: Pattern) -> Outcome:
    """Every service comes up, those with a health check turn healthy, and every published port answers HTTP."""
    project = f"bp-{session.name}-{pattern.id}".lower()
    folder = session.scratch / f"compose-{project}"  # named so that a sweep finds the project of a killed session
    folder.mkdir()
    variant = pattern.variants["default"]
    session.bases(variant)
    try:
        ensure_named(pattern, session.engine)
    except (BaseError, ValueError) as problem:
        shutil.rmtree(folder, ignore_errors=True)
        return error(str(problem))
    Subject(variant).stage(folder)
    own = _own_names(folder / "compose.yaml", project)
    call = (
        "compose",
        "--project-directory",
        str(folder),
        "-f",
        str(folder / "compose.yaml"),
        "-f",
        str(folder / _OWN),
        "-p",
        project,
    )
    # One at a time, transcripts included: services publish the ports that readers would use, and some the same.
    with locked(cache_folder() / "transcripts.lock", "using ports of this machine"):
        try:
            up = session.engine.run(
                *call,
                "up",
                "-d",
                "--build",
                "--wait",
                "--pull=never",
                f"--wait-timeout={_WAIT_S}",
                check=False,
                timeout=600,
                env={"BUILDX_NO_DEFAULT_ATTESTATIONS": "1"},
            )
            if up.returncode:
                logs = session.engine.run(*call, "logs", "--tail=20", check=False).stdout
                return refuted(f"it did not come up:\n{up.stderr[-1500:]}\n{logs}")
            return _look(session, call, folder)
        finally:
            session.engine.run(*call, "down", "-v", "--rmi=local", "--remove-orphans", "--timeout=5", check=False)
            for image in own:
                session.engine.run("image", "rm", "--force", image, check=False)
            shutil.rmtree(folder, ignore_errors=True)


def _own_names(file: Path, project: str) -> list[str]:
    """Write a file beside `file` that gives the images it builds names of the project's own, and return these: a reader's
    image of the same name stays what it is."""
    text = file.read_text()
    own = {image: f"{project}-{number}" for number, image in enumerate(sorted(images_in(text).built))}
    services = {name: {"image": own[image]} for name, image in service_images(text).items() if image in own}
    (file.parent / _OWN).write_text(json.dumps({"services": services}))
    return list(own.values())


def _look(session: Session, call: tuple[str, ...], folder: Path) -> Outcome:
    listed = session.engine.run(*call, "ps", "-a", "--format=json").stdout
    services = [json.loads(line) for line in listed.splitlines() if line.strip()]
    if not services:
        return error("no service is running, so nothing could be asked")
    once = awaited_to_end((folder / "compose.yaml").read_text())
    bad = [s["Service"] for s in services if not _is_well(s, once)]
    answers = {}
    for service in services:
        for port in service.get("Publishers") or []:
            if port.get("PublishedPort"):
                answers[port["PublishedPort"]] = _status(port["PublishedPort"])
    refused = [
        f"port {p} answered {status or 'nothing'}" for p, status in answers.items() if status is None or status >= 400
    ]
    seen = ", ".join(f"{s['Service']}: {s['State']} {s.get('Health', '')}".strip() for s in services)
    return judge(not bad and not refused, "; ".join([seen, *(refused or (f"port {p} answers" for p in answers))]))


def _is_well(service: dict[str, Any], once: set[str]) -> bool:
    """Running, and healthy where it has a check; or ended with 0 where another service waits for just that."""
    if service["State"] == "exited":
        return service["Service"] in once and service["ExitCode"] == 0
    return service["State"] == "running" and service.get("Health") in ("", "healthy")


def _status(port: int) -> int | None:
    """HTTP status on a published port; None when nobody answers for a while, as a service without health check may."""
    for _ in range(_ANSWER_TRIES):
        try:
            return ask(f"http://127.0.0.1:{port}/").status
        except OSError:
            time.sleep(0.1)
    return None
