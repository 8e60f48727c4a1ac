"""`python -m tests.prover.mutation`: break Dockerfiles on purpose, and list what no claim noticed.

ID=…, CHANGED=<rev> and SHARD=i/n choose patterns; ALL=1 tries again what is remembered.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from concurrent.futures import as_completed

from macros.catalogue.faults import BuildproofError
from macros.catalogue.load import load_catalogue
from macros.catalogue.measured import Mutants
from macros.catalogue.model import Catalogue, Variant
from macros.places import ROOT
from tests.prover.engine import EngineError, ensure, tidy
from tests.prover.measure_catalogue import write
from tests.prover.mutation import judge as judging
from tests.prover.mutation.judge import Verdict
from tests.prover.mutation.worker import try_group
from tests.prover.select import load_for, selected
from tests.prover.workers import pool

FLOOR = 0.9  # of all mutants that are not harmless


def harmless_of(group: list[Variant]) -> dict[str, str]:
    """Mutant id -> reason, from all variants of a group."""
    return {h.mutant: h.why for v in group for h in v.harmless}


def listing_faults(group: list[Variant], verdicts: list[Verdict]) -> list[str]:
    """A listed mutant that is noticed after all, or that no longer exists."""
    fates = {v.mutant.id: v for v in verdicts}
    faults = []
    for name in harmless_of(group):
        if name not in fates:
            faults.append(f"{group[0].id}: harmless lists {name!r}, which does not exist (any more): remove it")
        elif fates[name].fate == "killed":
            faults.append(f"{group[0].id}: harmless lists {name!r}, but {fates[name].noticed_by} notices it: remove it")
    return faults


def count(group: list[Variant], verdicts: list[Verdict]) -> Mutants:
    """What goes into measured.json."""
    excused = harmless_of(group)
    fates = Counter("harmless" if v.fate == "survived" and v.mutant.id in excused else v.fate for v in verdicts)
    listing = [
        {
            "mutant": v.mutant.id,
            "outcome": "harmless" if v.fate == "survived" and v.mutant.id in excused else v.fate,
            "noticed_by": v.noticed_by,
        }
        for v in verdicts
    ]
    return Mutants(
        inputs=group[0].inputs,
        tried=len(verdicts),
        killed=fates["killed"],
        harmless=fates["harmless"],
        errors=fates["error"],
        listing=listing,
    )


def report(group: list[Variant], verdicts: list[Verdict]) -> str:
    """One Dockerfile: counts, and each survivor as a one-line diff."""
    total = count(group, verdicts)
    survivors = [v for v in verdicts if v.fate == "survived" and v.mutant.id not in harmless_of(group)]
    lines = [
        f"{group[0].id}: {total.tried} tried, {total.killed} killed, {len(survivors)} survived, "
        f"{total.harmless} harmless, {total.errors} errors"
    ]
    lines += [f"  survived  {v.mutant.id}" + (f"  ->  {v.mutant.added}" if v.mutant.added else "") for v in survivors]
    lines += [f"  error     {v.mutant.id}: {v.noticed_by}" for v in verdicts if v.fate == "error"]
    return "\n".join(lines)


def table(results: list[tuple[list[Variant], list[Verdict]]]) -> str:
    """Kinds of mutants and what became of them."""
    rows: dict[str, Counter[str]] = {}
    for group, verdicts in results:
        excused = harmless_of(group)
        for v in verdicts:
            fate = "harmless" if v.fate == "survived" and v.mutant.id in excused else v.fate
            rows.setdefault(v.mutant.kind, Counter())[fate] += 1
    names = ("killed", "survived", "harmless", "error")
    lines = [f"{'kind':<26}" + "".join(f"{n:>10}" for n in names)]
    for kind, counts in sorted(rows.items()):
        lines.append(f"{kind:<26}" + "".join(f"{counts[n]:>10}" for n in names))
    total = sum(rows.values(), Counter[str]())
    return "\n".join([*lines, f"{'all':<26}" + "".join(f"{total[n]:>10}" for n in names)])


def _record(catalogue: Catalogue, group: list[Variant], verdicts: list[Verdict]) -> bool:
    """Write the counts beside the measurement; False when there is no fresh one to put them in."""
    pattern = load_catalogue(ROOT, frozenset([group[0].pattern])).patterns[group[0].pattern]
    kept = pattern.measured
    if kept is None or group[0].name not in kept.variants or kept.variants[group[0].name].inputs != group[0].inputs:
        return False
    results = dict(kept.variants)
    results[group[0].name] = results[group[0].name].model_copy(update={"mutants": count(group, verdicts)})
    write(pattern, results)
    return True


def run(catalogue: Catalogue, work: list[list[Variant]]) -> list[tuple[list[Variant], list[Verdict]]]:
    """Try all groups side by side, printing each as it is done."""
    results = []
    with pool() as workers:
        jobs = {workers.submit(try_group, frozenset([g[0].pattern]), g[0].pattern, g[0].path.name): g for g in work}
        for number, job in enumerate(as_completed(jobs), 1):
            group, verdicts = jobs[job], job.result()
            results.append((group, verdicts))
            print(f"[{number}/{len(work)}] {report(group, verdicts)}", flush=True)
            if not _record(catalogue, group, verdicts):
                print("  not recorded: it is not measured; `make measure`, then again", flush=True)
    return results


def main() -> int:
    try:
        catalogue = load_for(ROOT, os.environ)
        patterns = selected(catalogue, os.environ)
        tidy(ensure())
    except (BuildproofError, EngineError) as problem:
        print(problem, file=sys.stderr)
        return 1
    work = [g for p in patterns for g in judging.groups(p)]
    if not work:
        print("no pattern chosen has a Dockerfile that is meant to be good", file=sys.stderr)
        return 1
    begun = time.monotonic()
    results = run(catalogue, work)
    faults = [f for group, verdicts in results for f in listing_faults(group, verdicts)]
    totals = [count(group, verdicts) for group, verdicts in results]
    meant, killed = sum(t.tried - t.harmless for t in totals), sum(t.killed for t in totals)
    print(f"\n{table(results)}\n")
    spent = sum(v.seconds for _, verdicts in results for v in verdicts)
    print(
        f"{killed} of {meant} mutants killed ({killed / meant:.1%} where harmless ones are left out), "
        f"{len(work)} Dockerfiles, {time.monotonic() - begun:.0f} s (work: {spent:.0f} s)"
    )
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults or killed < FLOOR * meant else 0


if __name__ == "__main__":
    sys.exit(main())
