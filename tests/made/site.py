"""A small catalogue, and a small checkout around it, for tests of the site's code: made in a temporary folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import yaml

from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Catalogue, Variant
from macros.places import ROOT

PATTERNS: dict[str, dict[str, str]] = {
    "snippets/copy-lock-first": {
        "Dockerfile": "# syntax=docker/dockerfile:1\n# Builds it.\nFROM golang:1.26 AS build\nWORKDIR /src\n"
        'COPY go.mod .\nRUN <<EOF\nset -e\n\ngo build [[x]] <a> && echo `b` $c "d" &amp;\nEOF\n\n'
        "# The result.\nFROM gcr.io/distroless/static:nonroot AS runtime\n"
        "COPY --from=build /out /out\nRUN --mount=type=cache,target=/x,from=build true\n"
        'CMD ["/out"]\n',
        "before.Dockerfile": "FROM golang:1.26\nCOPY . .\nCMD /out\n",
        "broken.Dockerfile": "FROM golang:1.26\nCOPY missing .\n",
        "main.go": 'package main\n\nfunc main() {\n\tprintln("a\tb")\n}\n\n',
        "go.mod": "module x\n",
        "empty.txt": "",
        "crlf.txt": "a\r\nb\r\n",
        ".dockerignore": "*.md\n",
        "session.t": "Build it.\n\n  $ docker build -q . \\\n  >   -t x\n  sha256:* (glob)\n\n  $ cat missing\n  [1]\n",
    },
    "examples/serve-it": {
        "Dockerfile": "FROM golang:1.26\nEXPOSE 8000\n",
        "compose.yaml": "services:\n  web: {build: .}\n",
    },
}
META: dict[str, dict[str, Any]] = {
    "snippets/copy-lock-first": {
        "title": {"en": "Copy <the> `go.mod` *first*"},
        "summary": {"en": "Editing code | leaves the layer cached."},
        "topics": ["build-cache", "copy", "go"],
        "sources": ["https://docs.docker.com/build/cache/"],
        "related": ["serve-it"],
        "why": {"en": "Because."},
        "when_not": {"en": "Never."},
        "variants": {
            "before": {
                "title": {"en": "All at once"},
                "refutes": ["layer_cached"],
                "waive": {"JSONArgsRecommended": "why"},
            },
            "broken": {"title": {"en": "Broken"}, "claims": {"fails": {"message": '"/missing": not found'}}},
            "default": {
                "claims": {
                    "layer_cached": {"after_edit": "main.go", "step": "go build"},
                    "size_ratio": {"to": "before", "at_most": 0.1},
                    "prints": {"text": "a\n", "args": ["-v"]},
                }
            },
        },
    },
    "examples/serve-it": {
        "title": {"en": "Serve it"},
        "summary": {"en": "A service."},
        "topics": ["services"],
        "service": {"language": "go", "framework": "gRPC"},
        "variants": {"default": {"needs": "registry", "claims": {"serves": {"port": 8000}}}},
    },
}


def write_patterns(root: Path) -> None:
    """The files of all patterns below `root`, unmeasured, and the list of topics."""
    for key, files in PATTERNS.items():
        for name, text in files.items():
            path = root / key / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        (root / key / "pattern.yaml").write_text(yaml.safe_dump(META[key], sort_keys=False))
    data = root / "macros/data"
    if not data.exists():
        shutil.copytree(ROOT / "macros/data", data)


def measurement(variant: Variant, size: int) -> dict[str, Any]:
    """A measurement that fits the variant's files."""
    common = {
        "inputs": variant.inputs,
        "engine": "28.5.2",
        "frontend": "1.28",
        "platform": "linux/amd64",
        "bases": {"golang:1.26": {"provenance": "standin", "digest": "sha256:" + "0123456789abcdef" * 4}},
        "cold_s": 12.0,
    }
    if variant.fails:
        return common | {"error": 'ERROR: failed: "/missing": not found\n'}
    layer = {"created_by": "RUN /bin/sh -c go build # buildkit", "size_bytes": size // 2, "pull_bytes": size // 5}
    step = {"name": "RUN go build", "stage": "build", "start_s": 0.5, "end_s": 2.0}
    return common | {
        "size_bytes": size,
        "pull_bytes": size // 3,
        "base_bytes": size - size // 2,
        "layers": 1,
        "added": [layer],
        "context_bytes": 2048,
        "steps": [step],
        "rebuild": {"edit": "main.go", "seconds": 1.5, "cached": ["RUN go build"], "ran": ["COPY . ."]},
    }


def measure(root: Path) -> None:
    """Write measured.json of the first pattern."""
    pattern = load_catalogue(root).patterns["copy-lock-first"]
    sizes = {"default": 2_000_000, "before": 671_000_000, "broken": 0}
    found = {v.name: measurement(v, sizes[v.name]) for v in pattern.variants.values()}
    (pattern.folder / "measured.json").write_text(json.dumps({"variants": found}))


def make_catalogue(root: Path) -> Catalogue:
    """Patterns with measurements below `root`, loaded."""
    write_patterns(root)
    measure(root)
    return load_catalogue(root)


def make_checkout(root: Path) -> Path:
    """A checkout that builds in a second or two: our code and theme, two patterns, an empty page a topic."""
    shutil.copytree(ROOT / "macros", root / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs/theme", root / "docs/theme")
    (root / "macros/data/asked.yaml").write_text("# Its pages are none of this checkout's.\n")
    make_catalogue(root)
    config = (ROOT / "mkdocs.yml").read_text().split("\nnav:")[0]
    (root / "mkdocs.yml").write_text(config.replace("not_in_nav: |", "not_in_nav: |\n  /*/\n  /*.md"))
    topics = load_catalogue(root).topics
    used = [topics[name] for meta in META.values() for name in meta["topics"]]
    names = {name for t in used if t.page for name in (t.page, f"{t.section}/index.md")}
    for name in names | {"reference/bases.md", "reference/how-we-verify.md"}:
        page = root / "docs/en" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("# A page\n")
    (root / "docs/en/index.md").write_text('# Home\n\n[[ patterns("build-cache") ]]\n')
    (root / "docs/en/finder.md").write_text("# All\n\n[[ finder() ]]\n")
    return root
