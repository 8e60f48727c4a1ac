"""What a chapter (a topic page) is made of beside prose: proof marks, embedded Dockerfiles that say where they were proven,
and the difference between two variants. Catalogue in, Markdown out.
"""

from __future__ import annotations

import difflib
import html
import re
from collections import Counter
from pathlib import Path

from macros.catalogue.docker_args import build_args
from macros.catalogue.dockerfile import Instruction
from macros.catalogue.find import NotFound, find_pattern, find_variant, missing
from macros.catalogue.model import Catalogue, Pattern, Statement, Variant
from macros.catalogue.transcript import parse
from macros.pages.proof import IMPLICIT, anchor_key, claim_anchor, claims_list, implicit_of
from macros.pages.registry import macro
from macros.phrases import words_for
from macros.render import embed
from macros.render.commands import build_command
from macros.render.commands import commands as commands_of
from macros.render.labels import Translator
from macros.render.markdown import code, details, div, fence, link, plain, table
from macros.render.transcript import render


@macro
def proof(catalogue: Catalogue, pattern: str, variant: str, claim: str = "", *, labels: Translator) -> str:
    """A small ✓ for the end of a sentence: it leads to the claim that proves it, and says in words what was checked.

    `claim` is a claim's name, with its number where a variant has several (`serves-2`), or `builds` or `checks`, which are
    proven of every variant. Instead of a variant, a transcript's file name leads to that console session. Raises NotFound
    for what is not there.
    """
    found = find_pattern(catalogue, pattern)
    if variant.endswith(".t"):
        _session(found, variant)
        return _mark(found, "console", labels("proof_session", name=variant), labels)
    shown = find_variant(catalogue, pattern, variant)
    # What is refuted alone goes by its plain name, too; where a claim of the same kind holds as well, that one is meant.
    refuted = {name: s for s in shown.statements if not s.holds for name in (s.key, anchor_key(s))}
    statements = refuted | {s.key: s for s in shown.statements if s.holds}
    implicit = implicit_of(shown)
    if claim in implicit:
        words = labels(IMPLICIT[claim])
    elif claim in statements:
        words, claim = said(found, statements[claim], labels), anchor_key(statements[claim])
    else:
        raise missing(f"claim of {shown.id}", claim, [*statements, *implicit])
    title = shown.title.in_(labels.language)
    return _mark(
        found, claim_anchor(shown, claim), labels("proof_of", words=plain(words), variant=plain(title)), labels
    )


def said(pattern: Pattern, statement: Statement, labels: Translator) -> str:
    """A statement as a sentence; what was meant to be refuted says so."""
    titles = {v.name: v.title.in_(labels.language) for v in pattern.variants.values()}
    words = words_for(statement, labels.language, titles)
    return words if statement.holds else labels("said_of", what=labels("refuted"), text=words)


_LIKE = str.maketrans(
    {"{": "(", "}": ")", "[": "(", "]": ")", "<": "‹", ">": "›", "*": "∗", "`": "'", '"': "'", "|": "¦", "\\": "/"}
)
_EMPHASIS = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


def _mark(pattern: Pattern, anchor: str, words: str, labels: Translator) -> str:
    # What Markdown would take for markup, or for the end of the list of attributes, is told by its likeness.
    told = re.sub(r"\s+", " ", _EMPHASIS.sub("\u02cd", words)).translate(_LIKE)
    spoken = labels("said_of", what=labels("proven_mark"), text=told)
    return f'[✓](/{pattern.key}.md#{anchor}){{ .bp-proof title="{told}" aria-label="{spoken}" }}'


# ---------------------------------------------------------------- embedded Dockerfiles
@macro
def dockerfile(catalogue: Catalogue, pattern: str, variant: str = "default", *, labels: Translator) -> str:
    """A variant's Dockerfile, whole."""
    return _with_origin(catalogue, embed.dockerfile(catalogue, pattern, variant), pattern, variant, labels)


@macro
def stage(catalogue: Catalogue, pattern: str, name: str, variant: str = "default", *, labels: Translator) -> str:
    """One stage of a Dockerfile, with the comments above it."""
    return _with_origin(catalogue, embed.stage(catalogue, pattern, name, variant), pattern, variant, labels)


@macro
def instruction(catalogue: Catalogue, pattern: str, text: str, variant: str = "default", *, labels: Translator) -> str:
    """The one instruction whose text contains `text`."""
    return _with_origin(catalogue, embed.instruction(catalogue, pattern, text, variant), pattern, variant, labels)


def _with_origin(catalogue: Catalogue, block: str, pattern: str, variant: str, labels: Translator) -> str:
    return f"{block}\n\n{origin(catalogue, pattern, labels, variant)}"


def origin(catalogue: Catalogue, pattern: str, labels: Translator, *variants: str) -> str:
    """The line below an embedded block: how much was proven of it, and where."""
    found = find_pattern(catalogue, pattern)
    shown = [find_variant(catalogue, pattern, name) for name in variants]
    number = sum(len(v.statements) + len(implicit_of(v)) for v in shown)
    claims = labels.counted("origin_claim", "origin_claims", number)
    place = f"/{found.key}.md#variant-{shown[-1].name}"
    return f"✓ {link(claims, place)} · {link(found.title.in_(labels.language), f'/{found.key}.md')}\n{{ .bp-origin }}"


@macro
def file(catalogue: Catalogue, pattern: str, path: str, *, labels: Translator) -> str:
    """Another file of a pattern, whole; `path` is from the pattern's folder."""
    return embed.file(catalogue, pattern, path, labels)


@macro
def console(catalogue: Catalogue, pattern: str, transcript: str, labels: Translator) -> str:
    """One transcript of a pattern, by its file name. Raises NotFound."""
    path = _session(find_pattern(catalogue, pattern), transcript)
    return render(path.read_text(), lambda code: labels("exit_code", code=code), labels.language)


def _session(pattern: Pattern, transcript: str) -> Path:
    """A transcript of a pattern, by its file name. Raises NotFound."""
    known = {path.name: path for path in pattern.transcripts}
    if transcript not in known:
        raise missing(f"transcript of {pattern.id}", transcript, known)
    return known[transcript]


_GAP = re.compile(r"\s{2,}")
_ANSWERS = ("works", "ignored", "error", "warns", "built-in")  # words that have a label


@macro
def printed_table(catalogue: Catalogue, pattern: str, transcript: str, *, labels: Translator) -> str:
    """The table that a session printed in columns, as a table with a link to the session. Raises NotFound when it printed none,
    or more than one."""
    found = find_pattern(catalogue, pattern)
    parts = parse(_session(found, transcript).read_text())
    outputs = [c.output for part in parts if not isinstance(part, str) for c in part]
    tables = [rows for output in outputs if (rows := _columns(output))]
    if len(tables) != 1:
        raise NotFound(f"{pattern}: {transcript} prints {len(tables)} tables; a page can show the only one")
    [(head, *rows)] = tables
    shown = [[code(row[0]), *(_answer(cell, labels) for cell in row[1:])] for row in rows]
    source = f"✓ {link(labels('printed_by', name=transcript), f'/{found.key}.md#console')}\n{{ .bp-origin }}"
    return f"{table([_answer(cell, labels) for cell in head], shown)}\n\n{source}"


def _columns(output: tuple[str, ...]) -> list[list[str]]:
    """Lines of output as rows of one width, or [] when they are something else: a table has two rows and three columns."""
    rows = [_GAP.split(line.rstrip()) for line in output]
    wide = len(rows) > 1 and len(rows[0]) > 2 and len({len(row) for row in rows}) == 1
    return rows if wide else []


def _answer(cell: str, labels: Translator) -> str:
    return labels(f"printed_{cell.replace('-', '_')}") if cell in _ANSWERS else cell


@macro
def commands(catalogue: Catalogue, pattern: str, variant: str = "default") -> str:
    """The commands that build and start a variant, as the proof gives them."""
    return div("bp-run", fence("\n".join(commands_of(find_variant(catalogue, pattern, variant))), "sh"))


@macro
def claims(catalogue: Catalogue, pattern: str, variant: str = "default", *, labels: Translator) -> str:
    """The list of what was proven of a variant."""
    shown = find_variant(catalogue, pattern, variant)
    return claims_list(find_pattern(catalogue, pattern), shown, labels, anchors=False)


# ---------------------------------------------------------------- differences
@macro
def compare_variants(
    catalogue: Catalogue, pattern: str, old: str = "before", new: str = "default", *, labels: Translator
) -> str:
    """Two Dockerfiles of a pattern as one listing with what goes and what comes, and the new one whole to copy."""
    before, after = find_variant(catalogue, pattern, old), find_variant(catalogue, pattern, new)
    whole = details(labels("diff_whole", name=after.path.name), embed.whole(catalogue, after.path), "bp-more", level=1)
    return "\n\n".join([difference(before, after, labels), whole, origin(catalogue, pattern, labels, old, new)])


def difference(before: Variant, after: Variant, labels: Translator) -> str:
    """The changed lines marked by sign, colour and element; where the files are the same, the commands are compared."""
    old, new = before.path.read_text().splitlines(), after.path.read_text().splitlines()
    if old == new:
        old, new = build_command(before).splitlines(), build_command(after).splitlines()
    rows = [_row(line) for line in difflib.ndiff(old, new) if not line.startswith("?")]
    names = [html.escape(plain(v.title.in_(labels.language))) for v in (before, after)]
    head = f'<p class="bp-diff__names"><span class="old">− {names[0]}</span> <span class="new">+ {names[1]}</span></p>'
    told = html.escape(labels("diff_label", old=names[0], new=names[1]), quote=True)
    return (
        f'<div class="bp-diff">{head}<div class="bp-diff__lines" tabindex="0" role="group" '
        f'aria-label="{told}">{"".join(rows)}</div></div>'
    )


_ELEMENTS = {"+": "ins", "-": "del", " ": "span"}


def _row(line: str) -> str:
    sign, text = line[0], line[2:]
    element = _ELEMENTS[sign]
    return f'<{element} class="line"><i>{"−" if sign == "-" else sign}</i>{html.escape(text)}</{element}>'


# ---------------------------------------------------------------- truth tables
def telling_lines(variant: Variant, variants: list[Variant]) -> list[str]:
    """What a row of a truth table shows of its variant: the instructions of its last stage that most others of the table do
    not have, and the build options that they do not have. `--target` only chooses the stage, so it is left out."""
    others = [v for v in variants if v is not variant]
    counts = Counter(text for v in others for text in {_flat(i) for i in _built(v)})
    mine = [i for i in _built(variant) if i.keyword != "FROM"]
    own = [i for i in mine if counts[_flat(i)] * 2 <= len(others)] or mine or _built(variant)
    options = [
        w for w in _options(variant) if not w.startswith("--target=") and any(w not in _options(v) for v in others)
    ]
    return list(dict.fromkeys(i.text.splitlines()[0] for i in own))[:4] + options


def _options(variant: Variant) -> list[str]:
    return build_args(variant.options, lambda place: f"{{{place}}}")


def _built(variant: Variant) -> list[Instruction]:
    """The instructions of the stage that is built; all there are where a broken Dockerfile has no stage."""
    stages = variant.dockerfile.stages
    if not stages:
        return list(variant.dockerfile.instructions)
    return list(next((s for s in stages if s.name == variant.options.target), stages[-1]).instructions)


def _flat(instruction: Instruction) -> str:
    return " ".join(instruction.text.split())


def lines_cell(variant: Variant, variants: list[Variant]) -> str:
    """The lines as inline Markdown."""
    return "<br>".join(code(line) for line in telling_lines(variant, variants)) or "–"
