"""What a build tells beyond its steps, from a real builder."""

from __future__ import annotations

from tests.prover.docker.build import run_build
from tests.prover.session import Session

_HERE, _ASKED = "linux/s390x", "linux/riscv64"


def test_a_build_warns_of_what_check_does_not_see(fixtures: Session) -> None:
    """A base for another platform than asked for: `--check` looks at the builder's own, whatever `--platform` says."""
    folder, tag = fixtures.folder(), f"bp-{fixtures.name}-platform"
    (folder / "Dockerfile").write_text("FROM scratch\nCOPY Dockerfile /\n")
    (folder / "on.Dockerfile").write_text(f"FROM {tag}\nCOPY Dockerfile /again\n")
    try:
        # Without provenance it is a plain manifest; in an index the platform would be looked for, and not found.
        base = run_build(
            fixtures.engine,
            folder,
            "Dockerfile",
            [f"--platform={_HERE}", "--provenance=false", f"--output=type=image,name={tag}"],
        )
        assert base.ok, base.output()
        assert base.warnings == ()
        asked = run_build(fixtures.engine, folder, "on.Dockerfile", [f"--platform={_ASKED}", "--output=type=cacheonly"])
    finally:
        fixtures.engine.run("image", "rm", "-f", tag, check=False)
    assert asked.ok, asked.output()
    assert asked.warnings == ("InvalidBaseImagePlatform",)
