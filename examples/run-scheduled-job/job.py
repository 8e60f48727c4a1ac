"""Counts how often it ran, in a file that outlives the container."""

import datetime
import os
import time
from pathlib import Path

FILE = Path(os.environ.get("STATE", "/data/runs"))


def run(file: Path) -> int:
    """Write to a new file first: whoever reads never sees half of one."""
    count = int(file.read_text()) + 1 if file.exists() else 1
    new = file.with_suffix(".new")
    new.write_text(str(count))
    new.replace(file)
    return count


if __name__ == "__main__":
    print(f"started at {datetime.datetime.now():%H:%M}", flush=True)
    time.sleep(float(os.environ.get("JOB_SECONDS", "0")))  # as long as a real job would take
    print(f"run {run(FILE)} done", flush=True)
