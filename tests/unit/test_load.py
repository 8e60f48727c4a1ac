"""The loader finds every fault of every file at once, and says where it is and what to do."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import yaml

from macros.catalogue.faults import CatalogueError, Fault
from macros.catalogue.load import load_catalogue, load_topics
from macros.catalogue.model import Application
from tests.made.checkout import GOOD, TOPICS, Checkout


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def _changed(path: str, value: object) -> str:
    """GOOD with one key set; the path is written with dots, and a value of None removes the key."""
    data = yaml.safe_load(GOOD)
    *way, last = path.split(".")
    at = data
    for key in way:
        at = at.setdefault(key, {})
    if value is None:
        del at[last]
    else:
        at[last] = value
    return yaml.safe_dump(data)


def test_a_sound_pattern(checkout: Checkout) -> None:
    checkout.pattern()
    pattern = checkout.load().patterns["copy-one"]
    assert pattern.key == "snippets/copy-one"
    assert pattern.topics == ("copy", "node")
    assert [s.key for s in pattern.variants["default"].statements] == ["size"]
    assert pattern.variants["default"].id == "snippets/copy-one[default]"
    assert pattern.variants["default"].title.en == "Recommended"


def test_an_example_says_what_it_is(checkout: Checkout) -> None:
    checkout.pattern("serve-one", GOOD + "\n", kind="examples")
    fault = checkout.only_fault()
    assert (fault.key, fault.problem) == ("service", "is missing")


_EXAMPLE = GOOD + "service: {language: go, framework: gRPC}\nnotes:\n"


def test_a_note_belongs_to_a_line(checkout: Checkout) -> None:
    checkout.pattern(metadata=_EXAMPLE + "  - {line: COPY, en: why}\n", kind="examples")
    application = checkout.load().patterns["copy-one"]
    assert isinstance(application, Application)
    assert application.notes[0].line == "COPY"


@pytest.mark.parametrize(
    ("notes", "problem"),
    [
        ("  - {line: RUN x, en: why}\n", "begins no line of Dockerfile"),
        ("  - {line: COPY, en: why}\n", "begins 2 lines of Dockerfile"),
        ("  - {line: COPY a /b, en: why}\n  - {line: FROM, en: why}\n", "stands before an earlier line's note"),
    ],
)
def test_a_note_belongs_to_one_line(checkout: Checkout, notes: str, problem: str) -> None:
    folder = checkout.pattern(metadata=_EXAMPLE + notes, kind="examples")
    (folder / "Dockerfile").write_text("FROM scratch\nCOPY a /\nCOPY a /b\n")
    assert checkout.only_fault().problem == problem


# What is changed, to what, the key that is named, and words of the problem and of the cure.
_FAULTS = [
    ("titel", {"en": "x"}, "titel", "is not a known key", "did you mean 'title'?"),
    ("zzz", 1, "zzz", "is not a known key", "known: dependencies, notes, related, searches, service, sources, summary"),
    ("title", None, "title", "is missing", "add 'title'"),
    ("title.en", "", "title.en", "is blank", "write at least a word"),
    ("title.fr", "x", "title.fr", "is not a known key", "known: en, zh"),
    ("summary", "no language", "summary", "given: 'no language'", "`summary: {en: Editing code"),
    ("topics", [], "topics", "at least 1 item", "a list of texts, at least 1, such as `topics: [build-cache, copy]`"),
    ("topics", ["coppy"], "topics", "there is no topic 'coppy'", "did you mean 'copy'?"),
    ("topics", ["node"], "topics", "'node' has no page and cannot come first", "put a topic that has a page first"),
    ("related", ["copy-two"], "related", "there is no pattern 'copy-two'", "nothing may stand here"),
    ("service", {"language": "go", "framework": "gRPC"}, "service", "is for applications under examples/", "remove it"),
    (
        "service",
        {"language": "Go!", "framework": "gRPC"},
        "service.language",
        "should match pattern",
        "such as `language: python`",
    ),
    ("searches", ["docker copy"], "searches", "is for applications under examples/", "remove it"),
    ("notes", [{"line": "", "en": "why"}], "notes.0.line", "is blank", "write at least a word"),
    ("dependencies", "lock", "dependencies", "there is no file 'lock' in the folder", "name the file of the context"),
    ("variants", {}, "variants", "at least 1 item", "such as `variants: {default: {claims: {no_shell: {}}}}`"),
    (
        "variants.Big One",
        {"claims": {"size": {"at_most_mb": 1}}},
        "variants.Big One",
        "should match pattern",
        "lower-case letters and digits, with hyphens",
    ),
    ("variants.default.clams", {}, "variants.default.clams", "is not a known key", "did you mean 'claims'?"),
    ("variants.default.needs", "luck", "variants.default.needs", "should be 'registry'", "such as `needs: registry`"),
    ("variants.default.args", {"A": 1}, "variants.default.args.A", "valid string", 'quote it: "1"'),
    (
        "variants.default.claims",
        {},
        "variants.default",
        "says nothing",
        "add at least one entry under claims or refutes",
    ),
    ("variants.default.claims.sise", {}, "variants.default.claims.sise", "is not a claim", "did you mean 'size'?"),
    (
        "variants.default.claims.size",
        {"at_most_mb": "big"},
        "variants.default.claims.size.at_most_mb",
        "valid number",
        "a number greater than 0 and of at most 100000, such as `at_most_mb: 20`",
    ),
    (
        "variants.default.claims.size",
        {"at_most_mb": 0},
        "variants.default.claims.size.at_most_mb",
        "greater than 0 (given: 0)",
        "a number greater than 0 and of at most 100000",
    ),
    (
        "variants.default.claims.size",
        {"at_most": 1},
        "variants.default.claims.size.at_most",
        "is not a known key",
        "did you mean 'at_most_mb'?",
    ),
    ("variants.default.claims.size", {}, "variants.default.claims.size.at_most_mb", "is missing", "add 'at_most_mb'"),
    (
        "variants.default.claims.no_shell",
        False,
        "variants.default.claims.no_shell",
        "given: False",
        "write it as in `no_shell: {}`",
    ),
    (
        "variants.default.claims.size",
        0,
        "variants.default.claims.size",
        "given: 0",
        "write it as in `size: {at_most_mb: 20}`",
    ),
    ("variants.default.claims.size", [], "variants.default.claims.size", "claims nothing", "give parameters"),
    (
        "variants.default.claims.size",
        [{"at_most_mb": 1}, {"at_most_mb": -1}],
        "variants.default.claims.size.at_most_mb",
        "greater than 0",
        "such as `at_most_mb: 20`",
    ),
    (
        "variants.default.claims.file_present",
        {"paths": ["app"]},
        "variants.default.claims.file_present.paths.0",
        "must be an absolute path",
        "such as `paths: [/app/server]`",
    ),
    (
        "variants.default.claims.file_mode",
        {"path": "/a"},
        "variants.default.claims.file_mode",
        "give mode, owner or both",
        'write it as in `file_mode: {mode: "0755", path: /app/server}`',
    ),
    (
        "variants.default.claims.secret_absent",
        {"arg": "A", "secret": "a"},
        "variants.default.claims.secret_absent",
        "give exactly one of secret",
        "write it as in `secret_absent: {secret: token}`",
    ),
    (
        "variants.default.claims.size_ratio",
        {"to": "befor", "at_most": 1},
        "variants.default.claims.size_ratio.to",
        "there is no variant 'befor'",
        "nothing may stand here",
    ),
    (
        "variants.default.claims.layer_cached",
        {"after_edit": "b", "step": "COPY"},
        "variants.default.claims.layer_cached.after_edit",
        "there is no file 'b' in the folder",
        "name a file of the context",
    ),
    (
        "variants.default.claims.layer_cached",
        {"after_edit": "a", "after_arg": "A", "step": "COPY"},
        "variants.default.claims.layer_cached",
        "give exactly one of after_edit",
        "write it as in `layer_cached: {after_edit: src/index.js, step: npm ci}`",
    ),
    (
        "variants.default.refutes",
        ["no_shell"],
        "variants.default.refutes",
        "does not claim 'no_shell'",
        "claim it there, or give the parameters here",
    ),
    (
        "variants.default.refutes",
        {"sizes": {}},
        "variants.default.refutes.sizes",
        "is not a claim",
        "did you mean 'size'?",
    ),
    (
        "variants.default.harmless",
        [{"mutant": "drop-it", "why": "so"}],
        "variants.default.harmless.0.why",
        "at least 15 characters",
        "write text of at least 15 characters",
    ),
]


@pytest.mark.parametrize(
    ("path", "value", "key", "problem", "cure"), _FAULTS, ids=[f"{f[0]}-{f[3][:20]}" for f in _FAULTS]
)
def test_faults_in_metadata(checkout: Checkout, path: str, value: object, key: str, problem: str, cure: str) -> None:
    checkout.pattern(metadata=_changed(path, value))
    fault = next((f for f in checkout.faults() if f.key.startswith(key) and problem in f.problem), None)
    assert fault is not None, [str(f) for f in checkout.faults()]
    assert fault.file == "snippets/copy-one/pattern.yaml"
    assert cure in fault.cure


def test_yaml_that_is_none(checkout: Checkout) -> None:
    checkout.pattern(metadata="title: a: b\n")
    fault = checkout.only_fault()
    assert fault.problem.startswith("is not valid YAML")
    assert fault.key == "line 1"
    assert fault.cure == "quote values that hold ': ' or '#'"


@pytest.mark.parametrize("key", ["size", "default", "topics"])
def test_a_key_stands_once(checkout: Checkout, key: str) -> None:
    """Of a claim that is written twice the first would vanish without a proof."""
    twice = GOOD.replace("      size: {at_most_mb: 1}\n", "      size: {at_most_mb: 1}\n      size: {at_most_mb: 2}\n")
    text = {"size": twice, "default": GOOD + "  default: {}\n", "topics": GOOD + "topics: [node]\n"}[key]
    checkout.pattern(metadata=text)
    assert f"the key '{key}' stands twice" in [f.problem for f in checkout.faults()]


def test_an_empty_file(checkout: Checkout) -> None:
    checkout.pattern(metadata="")
    assert "valid dictionary" in checkout.only_fault().problem


def test_a_list_instead_of_a_mapping(checkout: Checkout) -> None:
    checkout.pattern(metadata="- title\n")
    assert "valid dictionary" in checkout.only_fault().problem


def test_bytes_that_are_no_text(checkout: Checkout) -> None:
    checkout.pattern(metadata=b"\xff\xfe")
    folder = checkout.pattern("copy-two")
    (folder / "Dockerfile").write_bytes(b"FROM scratch\n# \xff\n")
    assert [(f.file, f.problem) for f in checkout.faults()] == [
        ("snippets/copy-one/pattern.yaml", "is not UTF-8"),
        ("snippets/copy-two/Dockerfile", "is not UTF-8"),
    ]


def test_a_folder_without_metadata(checkout: Checkout) -> None:
    (checkout.root / "snippets/copy-one").mkdir(parents=True)
    fault = checkout.only_fault()
    assert (fault.problem, fault.cure) == ("is missing", "`make new ID=copy-one` writes one to fill in")


@pytest.mark.parametrize("name", ["Copy-one", "copy", "copy_one", "copy-1", "a-b-c-d-e-f"])
def test_an_id_is_words(checkout: Checkout, name: str) -> None:
    checkout.pattern(name)
    fault = checkout.only_fault()
    assert (fault.file, fault.problem) == (f"snippets/{name}", f"{name!r} is not a valid id")
    assert fault.cure == "two to five lower-case words joined by hyphens"


def test_an_id_is_taken_once(checkout: Checkout) -> None:
    checkout.pattern()
    checkout.pattern(kind="examples")
    fault = checkout.only_fault()
    assert (fault.file, fault.cure) == ("examples/copy-one", "rename it")


def test_files_and_variants_agree(checkout: Checkout) -> None:
    folder = checkout.pattern(before="FROM scratch\n")
    (folder / "Dockerfile").unlink()
    assert [(f.key, f.problem) for f in checkout.faults()] == [
        ("variants", "Dockerfile does not exist"),
        ("variants.before", "before.Dockerfile is not listed"),
    ]


def test_tabs_and_wide_lines(checkout: Checkout) -> None:
    metadata = _changed("variants.before", {"refutes": {"size": {"at_most_mb": 1}}})
    checkout.pattern(metadata=metadata, before="FROM scratch\nCOPY\ta /\n" + "#" * 81 + "\n" + "#" * 80 + "\n")
    tab, wide = checkout.faults()
    assert {tab.file, wide.file} == {"snippets/copy-one/before.Dockerfile"}
    assert (tab.key, tab.problem) == ("line 2", "holds a tab")
    assert (wide.key, wide.problem) == ("line 3", "is 81 columns wide")
    assert "spaces" in tab.cure
    assert "80" in wide.cure


def test_a_shared_dockerfile_is_faulted_once(checkout: Checkout) -> None:
    metadata = _changed("variants.small", {"of": "default", "claims": {"size": {"at_most_mb": 1}}})
    (checkout.pattern(metadata=metadata) / "Dockerfile").write_text("FROM scratch\nCOPY\ta /\n")
    assert checkout.only_fault().problem == "holds a tab"


def test_of_another_variant(checkout: Checkout) -> None:
    metadata = _changed("variants.small", {"of": "default", "target": "x", "claims": {"size": {"at_most_mb": 1}}})
    checkout.pattern(metadata=metadata)
    variants = checkout.load().patterns["copy-one"].variants
    assert variants["small"].path == variants["default"].path
    assert variants["small"].inputs != variants["default"].inputs


def test_of_a_variant_that_is_not_there(checkout: Checkout) -> None:
    checkout.pattern(metadata=_changed("variants.small", {"of": "defualt", "claims": {"size": {"at_most_mb": 1}}}))
    fault = checkout.only_fault()
    assert (fault.key, fault.cure) == ("variants.small.of", "did you mean 'default'?")


def test_of_a_variant_without_a_file(checkout: Checkout) -> None:
    """Such a variant must not vanish from the catalogue without a word."""
    data = yaml.safe_load(_changed("variants.small", {"of": "default", "claims": {"size": {"at_most_mb": 1}}}))
    data["variants"]["tiny"] = {"of": "small", "claims": {"size": {"at_most_mb": 1}}}
    checkout.pattern(metadata=yaml.safe_dump(data))
    fault = checkout.only_fault()
    assert (fault.key, fault.problem) == ("variants.tiny.of", "'small' has no Dockerfile of its own")


def test_every_variant_is_loaded(checkout: Checkout) -> None:
    data = yaml.safe_load(_changed("variants.before", {"refutes": ["size"]}))
    data["variants"]["small"] = {"of": "before", "claims": {"size": {"at_most_mb": 1}}}
    checkout.pattern(metadata=yaml.safe_dump(data), before="FROM scratch\n")
    assert checkout.load().patterns["copy-one"].variants.keys() == data["variants"].keys()


def test_refutes_takes_the_parameters_of_the_default(checkout: Checkout) -> None:
    data = yaml.safe_load(_changed("variants.default.claims.file_present", [{"paths": ["/a"]}, {"paths": ["/b"]}]))
    data["variants"]["before"] = {"refutes": ["file_present"]}
    checkout.pattern(metadata=yaml.safe_dump(data), before="FROM scratch\n")
    variants = checkout.load().patterns["copy-one"].variants
    ours = [s for s in variants["default"].statements if s.claim.name() == "file_present"]
    theirs = list(variants["before"].statements)
    assert [s.claim for s in theirs] == [s.claim for s in ours]
    assert [(s.key, s.holds) for s in theirs] == [("file_present", False), ("file_present-2", False)]


def test_a_dockerfile_that_cannot_be_parsed(checkout: Checkout) -> None:
    folder = checkout.pattern()
    (folder / "Dockerfile").write_text("FROM scratch\nRUN <<EOF\nnever closed\n")
    fault = checkout.only_fault()
    assert (fault.key, fault.problem) == ("variants.default", "its Dockerfile, Dockerfile, cannot be parsed")
    assert "`fails`" in fault.cure
    (folder / "pattern.yaml").write_text(_changed("variants.default.claims", {"fails": {"message": "unterminated"}}))
    assert checkout.load().patterns["copy-one"].variants["default"].fails


def test_a_broken_measurement(checkout: Checkout) -> None:
    (checkout.pattern() / "measured.json").write_text('{"variants": {"default": {"size": 1}}}')
    faults = checkout.faults()
    assert {f.file for f in faults} == {"snippets/copy-one/measured.json"}
    assert ("variants.default.inputs", "is missing") in [(f.key, f.problem) for f in faults]
    assert {f.cure for f in faults} == {"`DRAFT=1 make measure ID=copy-one` writes it anew"}
    assert load_catalogue(checkout.root, frozenset({"copy-one"})).patterns["copy-one"].measured is None


def test_faults_of_all_files_together(checkout: Checkout) -> None:
    """One report for everybody; a pattern with a fault of its own is no fault of those that name it."""
    checkout.pattern("copy-one", _changed("zzz", 1))
    checkout.pattern("copy-two", _changed("related", ["copy-one", "copy-three"]))
    checkout.pattern("copy-tabs", kind="examples")
    (checkout.root / "examples/copy-tabs/Dockerfile").write_text("FROM scratch\n\tCOPY a /\n")
    with pytest.raises(CatalogueError) as raised:
        checkout.load()
    assert str(raised.value) == "\n".join(
        [
            "3 faults in the catalogue:",
            "  examples/copy-tabs/Dockerfile: line 2: holds a tab",
            "    use spaces: a page turns tabs into spaces",
            "  snippets/copy-one/pattern.yaml: zzz: is not a known key",
            "    known: dependencies, notes, related, searches, service, sources, summary, title, topics, variants, when_not, why, "
            "yours",
            "  snippets/copy-two/pattern.yaml: related: there is no pattern 'copy-three'",
            "    did you mean 'copy-one'?",  # and not itself
        ]
    )


def test_one_fault_is_counted_as_one() -> None:
    assert str(CatalogueError([Fault("f", "", "p", "c")])) == "1 fault in the catalogue:\n  f: p\n    c"


def test_a_draft_reads_what_it_was_asked_for(checkout: Checkout) -> None:
    checkout.pattern("copy-one", _changed("related", ["copy-two"]))
    checkout.pattern("copy-two", "broken: [")
    assert load_catalogue(checkout.root, frozenset({"copy-one"})).patterns.keys() == {"copy-one"}


def test_topics_keep_their_order(checkout: Checkout) -> None:
    topics = load_topics(checkout.root)
    assert list(topics) == ["copy", "node"]
    assert topics["node"].page is None


def test_at_home_first(checkout: Checkout) -> None:
    (checkout.root / "macros/data/topics.yaml").write_text(TOPICS.replace("{en: Node}}", "{en: Node}, page: n.md}"))
    checkout.pattern("copy-one", _changed("topics", ["node", "copy"]))
    checkout.pattern("copy-two", _changed("topics", ["copy"]))
    assert [p.id for p in checkout.load().on_topic("copy")] == ["copy-two", "copy-one"]


def test_faults_survive_the_way_from_a_worker() -> None:
    error = CatalogueError([Fault("snippets/x/pattern.yaml", "title", "is missing", "write it")])
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
