"""Says how it was built."""

import os
import sys

mode = "development" if sys.flags.dev_mode else "production"
print(f"{mode}, user {os.getuid()}")
