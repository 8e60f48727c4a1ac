"""All mutants of one Dockerfile, in a worker process. Apart from `__main__`, which a spawned process cannot import."""

from __future__ import annotations

import time

from macros.catalogue.load import load_catalogue
from macros.places import ROOT
from tests.prover.mutation import judge as judging
from tests.prover.mutation.judge import Verdict
from tests.prover.session import open_session


def try_group(ids: frozenset[str], pattern: str, file: str) -> list[Verdict]:
    """All mutants of one Dockerfile, in a process and session of its own."""
    catalogue = load_catalogue(ROOT, ids)
    group = next(g for g in judging.groups(catalogue.patterns[pattern]) if g[0].path.name == file)
    found = []
    with open_session(catalogue) as session:
        bases = session.bases(group[0])
        for mutant, replaced in judging.mutants_of(group):
            key = judging.memory_key(catalogue, group, mutant, bases)
            verdict = judging.recall(key, mutant)
            if verdict is None:
                begun = time.monotonic()
                judged = judging.judge(session, group, mutant, replaced)
                verdict = Verdict(mutant, judged.fate, judged.noticed_by, round(time.monotonic() - begun, 2))
                judging.remember(key, verdict)
            found.append(verdict)
    return found
