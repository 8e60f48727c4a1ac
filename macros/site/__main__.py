"""`python -m macros.site build` and `python -m macros.site serve`."""

from __future__ import annotations

import sys

from macros.site.build import main

sys.exit(main())
