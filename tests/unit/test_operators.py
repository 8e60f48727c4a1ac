"""Each kind of mutant, on text."""

from __future__ import annotations

import pytest

from macros.catalogue.dockerfile import parse
from tests.prover.mutation import operators

# kind, Dockerfile, texts of all its mutants
CASES = [
    ("drop-lock-file", "FROM a\nCOPY go.mod go.sum ./\nCOPY go.sum x", ["FROM a\nCOPY go.mod ./\nCOPY go.sum x"]),
    (
        "own-by-user",
        "FROM b AS x\nCOPY p q\nFROM a\nCOPY p q\nCOPY --chown=1:1 r s\nUSER 5:6",
        ["FROM b AS x\nCOPY p q\nFROM a\nCOPY --chown=5:6 p q\nCOPY --chown=1:1 r s\nUSER 5:6"],
    ),
    ("own-by-user", "FROM a\nCOPY p q\nUSER root", []),
    (
        "open-to-all",
        "FROM a\nCOPY p q\nADD --chmod=0644 r s",
        ["FROM a\nCOPY --chmod=0777 p q\nADD --chmod=0644 r s", "FROM a\nCOPY p q\nADD --chmod=0777 r s"],
    ),
    ("set-user-id", "FROM a\nCOPY p q", ["FROM a\nCOPY --chmod=4755 p q"]),
    ("unlocked-fallback", "FROM a\nRUN npm ci --omit=dev", ["FROM a\nRUN npm install --omit=dev"]),
    (
        "health-always-true",
        'FROM a\nHEALTHCHECK --interval=1s \\\n  CMD ["node", "h.js"]',
        ['FROM a\nHEALTHCHECK --interval=1s \\\n  CMD ["node", "-e", "0"]'],
    ),
    ("health-always-true", "FROM a\nHEALTHCHECK CMD wget -q x || exit 1", ["FROM a\nHEALTHCHECK CMD exit 0"]),
    ("health-always-true", "FROM a\nHEALTHCHECK NONE", []),
    (
        "share-cache-mount",
        "FROM a\nRUN --mount=type=cache,target=/c,sharing=locked x",
        ["FROM a\nRUN --mount=type=cache,target=/c,sharing=shared x"],
    ),
    (
        "other-cache-id",
        "FROM a\nRUN --mount=type=cache,id=n,target=/c x",
        ["FROM a\nRUN --mount=type=cache,id=n-other,target=/c x"],
    ),
    ("keep-downloads", "FROM a\nRUN pip install --no-cache-dir x", ["FROM a\nRUN pip install x"]),
    ("unquote", 'FROM a\nRUN exec "$@"', ["FROM a\nRUN exec $@"]),
    ("drop-instruction", 'FROM a\nENV A=1\nCMD ["x"]', ['FROM a\nCMD ["x"]', "FROM a\nENV A=1"]),
    ("drop-flag", "FROM a\nCOPY --link --chown=1:1 a b", ["FROM a\nCOPY --chown=1:1 a b", "FROM a\nCOPY --link a b"]),
    ("drop-flag", "FROM a\nRUN --mount=type=cache,target=/c \\\n    make it", ["FROM a\nRUN \\\n    make it"]),
    ("exec-to-shell", 'FROM a\nCMD ["a", "b c"]', ["FROM a\nCMD a 'b c'"]),
    (
        "exec-to-shell",
        'FROM a\nHEALTHCHECK --interval=1s CMD ["a", "b"]',
        ["FROM a\nHEALTHCHECK --interval=1s CMD a b"],
    ),
    ("shell-to-exec", "FROM a\nENTRYPOINT a 'b c'", ['FROM a\nENTRYPOINT ["a", "b c"]']),
    ("user-to-root", "FROM a\nUSER 1001:1001\nUSER root", ["FROM a\nUSER root\nUSER root"]),
    ("swap-copy", "FROM a\nRUN x\nCOPY b c\nUSER u\nRUN y", ["FROM a\nCOPY b c\nRUN x\nUSER u\nRUN y"]),
    (
        "last-stage-on-build-base",
        "FROM big AS b\nFROM small\nCOPY --from=b x x",
        ["FROM big AS b\nFROM big\nCOPY --from=b x x"],
    ),
    ("last-stage-on-build-base", "FROM small\nRUN x", []),
    (
        "copy-everything",
        "FROM a\nCOPY p q /app\nCOPY --from=b x y\nCOPY . .",
        ["FROM a\nCOPY . /app/\nCOPY --from=b x y\nCOPY . ."],
    ),
    (
        "drop-command",
        "FROM a\nRUN --mount=type=cache,target=/c apt-get update \\\n && apt-get install -y x \\\n && rm '/a && b'",
        [
            "FROM a\nRUN --mount=type=cache,target=/c apt-get install -y x \\\n && rm '/a && b'",
            "FROM a\nRUN --mount=type=cache,target=/c apt-get update \\\n && rm '/a && b'",
            "FROM a\nRUN --mount=type=cache,target=/c apt-get update \\\n && apt-get install -y x",
        ],
    ),
    (
        "drop-command",
        "FROM a\nRUN <<EOF\nset -e\nmake\nEOF",
        ["FROM a\nRUN <<EOF\nmake\nEOF", "FROM a\nRUN <<EOF\nset -e\nEOF"],
    ),
    ("drop-command", "FROM a\nRUN <<EOF python3\nx = 1\ny = 2\nEOF", []),
    ("drop-command", "FROM a\nRUN make", []),
    (
        "unpin",
        f"FROM a:1@sha256:{'0' * 64}\nRUN pip install flask==3.1.2",
        ["FROM a:1\nRUN pip install flask==3.1.2", f"FROM a:1@sha256:{'0' * 64}\nRUN pip install flask"],
    ),
    (
        "change-health-option",
        "FROM a\nHEALTHCHECK --interval=5s --retries=3 CMD x",
        [
            "FROM a\nHEALTHCHECK --interval=50s --retries=3 CMD x",
            "FROM a\nHEALTHCHECK --interval=5s --retries=30 CMD x",
        ],
    ),
    ("stop-by-kill", "FROM a\nSTOPSIGNAL SIGINT", ["FROM a\nSTOPSIGNAL SIGKILL"]),
    ("empty-argument", "ARG V=1\nFROM a:${V}\nARG W", ["ARG V=\nFROM a:${V}\nARG W"]),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), CASES)
def test_kind(kind: str, text: str, wanted: list[str]) -> None:
    assert [row[1] for row in operators.KINDS[kind](parse(text))] == wanted


def test_every_kind_has_a_case() -> None:
    assert {kind for kind, _, wanted in CASES if wanted} == set(operators.KINDS)


def test_ids_are_unique_and_without_line_numbers() -> None:
    text = "FROM a\nRUN x\nRUN x\nRUN y"
    moved = operators.mutants(parse("# a comment\n\n" + text))
    assert [m.id for m in operators.mutants(parse(text))] == [m.id for m in moved]
    assert len({m.id for m in moved}) == len(moved) > 0


def test_a_mutant_that_changes_nothing_is_left_out() -> None:
    assert all(m.text.strip() != "FROM a\nCMD x" for m in operators.mutants(parse("FROM a\nCMD x")))
    assert operators.ignore_mutant(".dockerignore", " \n") is None
    assert operators.ignore_mutant(".dockerignore", "*.md\n") is not None
