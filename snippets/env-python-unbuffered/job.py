"""Does two steps of three and is then ended hard, as a crash in C would end it."""

import os

for step in (1, 2):
    print(f"step {step} done")
os.abort()
