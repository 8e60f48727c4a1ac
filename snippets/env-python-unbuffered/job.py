"""Does two steps of three, then ends at once, as a crash would end it."""

import os

for step in (1, 2):
    print(f"step {step} done")
os._exit(1)
