"""Does two steps of three, then ends: killed, unless told "exception"."""

import logging
import os
import sys

for step in (1, 2):
    print(f"step {step} done")
logging.warning("step 3 failed")
if "exception" in sys.argv:
    raise RuntimeError("step 3 failed")
os._exit(1)  # no cleanup, as after SIGKILL or a crash in C code
