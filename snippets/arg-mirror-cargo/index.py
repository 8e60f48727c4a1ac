"""Write a sparse index and the archives of crates: index.py URL CRATES TARGET"""

import hashlib
import json
import shutil
import sys
from pathlib import Path

url, crates, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
(target / "crates").mkdir(parents=True)
(target / "config.json").write_text(json.dumps({"dl": f"{url}/crates/{{crate}}-{{version}}.crate"}))
for crate in crates.rglob("*.crate"):
    name, _, version = crate.stem.rpartition("-")
    shutil.copy(crate, target / "crates")
    entry = target / name[:2] / name[2:4] / name  # names of four letters and more
    entry.parent.mkdir(parents=True, exist_ok=True)
    checksum = hashlib.sha256(crate.read_bytes()).hexdigest()
    row = {"name": name, "vers": version, "deps": [], "cksum": checksum, "features": {}, "yanked": False}
    entry.write_text(json.dumps(row) + "\n")
