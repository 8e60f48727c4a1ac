"""Worker and beat touch a file every few seconds. As a program: exit 0 if that was a moment ago."""

import sys
import time
from pathlib import Path

FILE = Path("/tmp/alive")


def touch(**_: object) -> None:
    FILE.touch()


if __name__ == "__main__":
    sys.exit(not FILE.exists() or time.time() - FILE.stat().st_mtime > 15)
