"""`make bench`: proving every variant, claims included, beside a plain loop of `docker build` over the same Dockerfiles.

Both start from a cold build cache, in one run on one machine. Bases are made before either.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

from macros.catalogue.docker_args import secret_variables
from macros.catalogue.faults import BuildproofError
from macros.catalogue.model import Catalogue, Variant
from macros.places import ROOT
from tests.prover.engine.steps import throw_away
from tests.prover.select import load_for, selected
from tests.prover.session import Session, build_options, open_session
from tests.prover.subject import Subject
from tests.prover.workers import worker_count


def plain_loop(session: Session, variants: list[Variant]) -> float:
    """Seconds that one `docker build` after the other takes; a Dockerfile meant to fail may fail."""
    throw_away(session.engine)
    spent = 0.0
    for variant in variants:
        subject = Subject(variant)
        staged = subject.stage(session.folder())
        options = build_options(session, variant, staged)
        secrets = secret_variables(variant.options)
        words = [
            "buildx",
            "build",
            "-q",
            "-t",
            f"bp-bench-{session.name}",
            "-f",
            str(staged / variant.path.name),
            *options,
        ]
        begun = time.monotonic()
        done = subprocess.run(
            [session.engine.docker, *words, str(staged)],
            env={**os.environ, **session.engine.env, **secrets},
            capture_output=True,
            check=False,
            timeout=1200,
        )
        spent += time.monotonic() - begun
        shutil.rmtree(staged, ignore_errors=True)
        if (done.returncode == 0) == variant.fails:
            print(f"  {variant.id}: {'built' if variant.fails else 'failed'}, not as meant", file=sys.stderr)
    session.engine.run("image", "rm", "-f", f"bp-bench-{session.name}", check=False)
    return spent


def proving(session: Session) -> float:
    """Seconds that the suite of patterns takes on a cold build cache, remembering nothing."""
    throw_away(session.engine)
    workers = str(worker_count())
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", workers, "tests/patterns", "-k", "test_statement"],
        cwd=ROOT,
        env={**os.environ, "ALL": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    spent = time.monotonic() - begun
    print("  " + (done.stdout.strip().splitlines() or ["(no output)"])[-1])
    return spent


def main() -> int:
    try:
        catalogue: Catalogue = load_for(ROOT, os.environ)
        variants = [v for p in selected(catalogue, os.environ) for v in p.variants.values() if v.needs is None]
    except BuildproofError as problem:
        print(problem, file=sys.stderr)
        return 1
    with open_session(catalogue) as session:
        for variant in variants:
            session.bases(variant)
        print(f"{len(variants)} variants: a plain loop of docker build …", flush=True)
        loop = plain_loop(session, variants)
        print(f"  {loop:.0f} s\nproving them, claims included …", flush=True)
        proven = proving(session)
    print(f"  {proven:.0f} s\nproving / plain loop = {proven / loop:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
