"""What of an image comes from its base."""

from __future__ import annotations

import json

from tests.prover.checks.registry import Case


def base_size(case: Case) -> tuple[int, int]:
    """(layers, uncompressed bytes) that come from the last stage's base image. Raises EngineError when the engine
    does not have it."""
    options, image = case.subject.variant.options, case.image()
    reference = case.subject.variant.dockerfile.base_of(options.target, options.args)
    reference = options.contexts.get(reference, reference).removeprefix("docker-image://")
    if reference == "scratch" or reference in options.contexts.values():  # a folder has no layers
        return 0, 0
    found = case.session.engine.run("image", "inspect", reference, "--format", "{{json .RootFS.Layers}}")
    theirs = json.loads(found.stdout) or []
    ours = image.config["rootfs"]["diff_ids"] or []
    shared = 0
    while shared < min(len(theirs), len(ours)) and theirs[shared] == ours[shared]:
        shared += 1
    return shared, sum(layer.size_bytes for layer in image.layers[:shared])
