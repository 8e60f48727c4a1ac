"""What is built: a variant as it stands, or with some of its files replaced (a mutant, an edit)."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.catalogue.model import Variant


@dataclass(frozen=True)
class Subject:
    """A variant with replaced texts. `replaced` maps names in the context to new contents."""

    variant: Variant
    replaced: Mapping[str, str] = field(default_factory=dict)

    @property
    def dockerfile_name(self) -> str:
        return self.variant.path.name

    @property
    def tag(self) -> str:
        """A name for the image that says whose it is; mutants get names of their own from the session."""
        return f"buildproof/{self.variant.pattern}:{self.variant.name}"

    def stage(self, folder: Path) -> Path:
        """Copy what the build may read into `folder` and return it. Modes are 0644 or 0755 whatever the checkout
        has, so that a umask does not change a measurement."""
        origin = self.variant.path.parent
        for source in self.variant.files:
            name = source.relative_to(origin)
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if str(name) in self.replaced:
                target.write_text(self.replaced[str(name)])
            elif source.is_symlink():
                target.symlink_to(source.readlink())
                continue
            else:
                shutil.copyfile(source, target)
            target.chmod(0o755 if source.stat().st_mode & 0o100 else 0o644)
        for made in (p for p in (folder, *folder.rglob("*")) if p.is_dir() and not p.is_symlink()):
            made.chmod(0o755)
        for new in self.replaced.keys() - {str(f.relative_to(origin)) for f in self.variant.files}:
            (folder / new).write_text(self.replaced[new])
        return folder
