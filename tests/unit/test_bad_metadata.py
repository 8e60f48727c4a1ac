"""Bad pattern.yaml files: each ends in a fault that names file, key and cure, never in a traceback or in a page that is wrong.

A row: what is put into a sound file, and words of key, problem and cure of the fault that must follow.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from macros.catalogue.claims import VOCABULARY
from macros.catalogue.validation import example_of_claim, flow, validated
from tests.made.checkout import GOOD, Checkout


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def with_claims(claims: str) -> str:
    return GOOD.replace("      size: {at_most_mb: 1}\n", "".join(f"      {line}\n" for line in claims.split("\n")))


def with_line(line: str) -> str:
    return GOOD + line + "\n"


_ABSOLUTE = "/etc/passwd"
_CLAIMS = [
    # strict types: nothing stands for anything else
    ("serves: {port: yes}", "serves.port", "'yes' is ambiguous", "write true, or quote it"),
    ("serves: {port: 0100}", "serves.port", "'0100' is ambiguous", "write a decimal number"),
    ("serves: {port: 1:20}", "serves.port", "'1:20' is ambiguous", "write a decimal number"),
    ("serves: {port: 0x50}", "serves.port", "'0x50' is ambiguous", "write a decimal number"),
    ("serves: {port: 1_000}", "serves.port", "'1_000' is ambiguous", "write a decimal number"),
    (
        'serves: {port: "80"}',
        "serves.port",
        "valid integer (given: '80')",
        "a whole number from 1 to 65535, such as `port: 8080`",
    ),
    ("serves: {port: 80.0}", "serves.port", "valid integer", "a whole number from 1 to 65535"),
    ("serves: {port: true}", "serves.port", "valid integer (given: True)", "a whole number from 1 to 65535"),
    ("serves: {port: 65536}", "serves.port", "less than or equal to 65535", "a whole number from 1 to 65535"),
    ("serves: {port: null}", "serves.port", "valid integer (given: None)", "a whole number from 1 to 65535"),
    ("serves: {port: !!int abc}", "serves.port", "has the tag", "remove it"),
    ("serves: {port: !!binary aGk=}", "serves.port", "has the tag", "remove it"),
    ("serves: {port: 80, status: 99999}", "serves.status", "less than or equal to 599", "from 100 to 599"),
    ("serves: {port: 80, status: -1}", "serves.status", "greater than or equal to 100", "from 100 to 599"),
    ("serves: {port: 80, path: health}", "serves.path", "should match pattern", "such as `path: /health`"),
    ("layers: {added: off}", "layers.added", "'off' is ambiguous", "write false, or quote it"),
    ("layers: {added: -1}", "layers.added", "greater than or equal to 0", "from 0 to 127"),
    ('prints: {text: x, whole: "no"}', "prints.whole", "valid boolean", "true or false, such as `whole: true`"),
    ("prints: {text: x, args: ls}", "prints.args", "valid list", 'a list of texts, such as `args: ["--version"]`'),
    ("prints: {text: x, env: {A: 1}}", "prints.env.A", "valid string", 'quote it: "1"'),
    (
        "prints: {text: 2024-13-45}",
        "prints.text",
        "'2024-13-45' is ambiguous",
        'quote it if text is meant: "2024-13-45"',
    ),
    ("file_mode: {path: /a, mode: 0755}", "file_mode.mode", "'0755' is ambiguous", '"0755"'),
    ("file_mode: {path: /a, mode: 755}", "file_mode.mode", "valid string (given: 755)", 'such as `mode: "0755"`'),
    ("file_mode: {path: /a, owner: root}", "file_mode.owner", "should match pattern", 'such as `owner: "1000:1000"`'),
    ("exits: {code: 256}", "exits.code", "less than or equal to 255", "from 0 to 255, such as `code: 0`"),
    ("no_shell: {please: true}", "no_shell.please", "is not a known key", "`no_shell: {}` takes nothing"),
    ("no_shell: [{}, {}]", "no_shell", "claimed twice", "claim it once"),
    ("config: {healthcheck: {Interval: 10s}}", "healthcheck.Interval", "valid integer", "a whole number of at least 0"),
    ("config: {healthcheck: {Test: 5}}", "healthcheck.Test", "valid list", ""),
    (
        "config: {healthcheck: {Foo: 5}}",
        "healthcheck.Foo",
        "is not a known key",
        "known: Interval, Retries, StartInterval",
    ),
    ("config: {healthcheck: {}}", "healthcheck", "must not be empty", "such as `healthcheck: {Test: [NONE]}`"),
    # claims that could not fail
    ('prints: {text: ""}', "prints", "could not fail", "write it as in `prints: {text: "),
    ('prints: {text: "  \\n"}', "prints", "could not fail", "write it as in `prints: {text: "),
    ('file_contains: {path: /a, text: ""}', "file_contains", "could not fail", "write it as in"),
    ('pid_one: {command: ""}', "pid_one.command", "could not fail", "such as `command: server`"),
    ('pid_one: {command: " "}', "pid_one.command", "could not fail", "such as `command: server`"),
    ('fails: {message: "          "}', "fails.message", "could not fail", "such as `message: "),
    ('build_prints: {text: "  "}', "build_prints.text", "could not fail", "such as `text: "),
    ('serves: {port: 80, text: ""}', "serves.text", "could not fail", "such as `text: "),
    ('warns: {rules: [" "]}', "warns.rules", "blank", "such as `rules: [JSONArgsRecommended]`"),
    ("size: {at_most_mb: .inf}", "size.at_most_mb", "'.inf' is ambiguous", "write a decimal number"),
    ("size: {at_most_mb: .nan}", "size.at_most_mb", "'.nan' is ambiguous", "write a decimal number"),
    ("size: {at_most_mb: 999999999}", "size.at_most_mb", "less than or equal to 100000", "of at most 100000"),
    ("healthy: {within_s: 100000}", "healthy.within_s", "less than or equal to 600", "of at most 600"),
    (
        "size_ratio: {to: default, at_most: 2}",
        "size_ratio.to",
        "compares the variant with itself",
        "nothing may stand here",
    ),
    (
        "pull_ratio: {to: default, at_most: 2}",
        "pull_ratio.to",
        "compares the variant with itself",
        "nothing may stand here",
    ),
    ("parallel: {stages: [a, a]}", "parallel.stages", "the same value twice", "such as `stages: [build, test]`"),
    ("file_present: {paths: [/a, /a]}", "file_present.paths", "the same value twice", "such as `paths: [/app/server]`"),
    # paths that lead out of the folder
    (
        "layer_cached: {step: COPY, after_edit: ../../mkdocs.yml}",
        "after_edit",
        "path of a file in the pattern's folder",
        "such as `after_edit: src/index.js`",
    ),
    (
        f"layer_cached: {{step: COPY, after_edit: {_ABSOLUTE}}}",
        "after_edit",
        "path of a file in the pattern's folder",
        "",
    ),
    ("layer_cached: {step: COPY, after_edit: a/../../x}", "after_edit", "path of a file in the pattern's folder", ""),
    ("rebuilds: {step: COPY, after_touch: ./a}", "after_touch", "path of a file in the pattern's folder", ""),
    (
        "rebuilds: {step: COPY, after_chmod: pattern.yaml}",
        "after_chmod",
        "no file 'pattern.yaml'",
        "name a file of the context",
    ),
    (
        "secret_absent: {file: ../../x}",
        "secret_absent.file",
        "path of a file in the pattern's folder",
        "such as `file: .env`",
    ),
    (f"secret_absent: {{file: {_ABSOLUTE}}}", "secret_absent.file", "path of a file in the pattern's folder", ""),
    # names
    ("sise: {at_most_mb: 1}", "claims.sise", "is not a claim", "did you mean 'size'?"),
    (
        "size: {at_most_mb: 1}\nsize: {at_most_mb: 2}",
        "claims",
        "the key 'size' stands twice",
        "several claims of one kind are a list",
    ),
]


@pytest.mark.parametrize(("claims", "key", "problem", "cure"), _CLAIMS, ids=[c[0][:60] for c in _CLAIMS])
def test_claims(checkout: Checkout, claims: str, key: str, problem: str, cure: str) -> None:
    checkout.pattern(metadata=with_claims(claims))
    checkout.expect("snippets/copy-one/pattern.yaml", key, problem, cure)


_OPTIONS = [
    ("args: {A: 1}", "args.A", "valid string", 'quote it: "1"'),
    ('args: {"A B": x}', "args.A B", "should match pattern", "name a build argument, such as NODE_MAJOR"),
    (f"contexts: {{x: {_ABSOLUTE}}}", "contexts.x", "there is no folder '/etc/passwd'", "`x: shared`"),
    ("contexts: {x: /etc}", "contexts.x", "there is no folder '/etc'", "docker-image://"),
    ("contexts: {x: ../copy-two}", "contexts.x", "there is no folder", "`x: shared`"),
    ("contexts: {x: a/../../../x}", "contexts.x", "there is no folder", "`x: shared`"),
    ("contexts: {x: gone}", "contexts.x", "there is no folder 'gone'", "`x: shared`"),
    ("options: ['--secret=id=x,src=/etc/passwd']", "options.0", "names a file outside", "name a file of the folder"),
    ("options: ['--cache-to=type=local,dest=../x']", "options.0", "names a file outside", "name a file of the folder"),
    ("options: [--build-context=x=/etc]", "options.0", "has a key of its own", "use `contexts`"),
    ("options: [--file=../Dockerfile]", "options.0", "has a key of its own", "use `of`"),
    ("options: [-f, x]", "options.0", "is not an option", "two hyphens"),
    ("options: [--no-cache, --no-cache]", "options", "stands twice", "name it once"),
    ("platforms: [amd64]", "platforms.0", "should match pattern", "such as `platforms: [linux/amd64, linux/arm64]`"),
    ("attestations: on", "attestations", "'on' is ambiguous", "write true"),
    ("needs: luck", "needs", "should be 'registry'", "such as `needs: registry`"),
    (
        'waive: {JSONArgsRecommended: ""}',
        "waive.JSONArgsRecommended",
        "at least 3 characters",
        "text of at least 3 characters",
    ),
    ("waive: {JSONArgsRecommended: '    '}", "waive.JSONArgsRecommended", "is blank", "write at least a word"),
    ("waive: {no rule: because}", "waive.no rule", "should match pattern", "such as JSONArgsRecommended"),
    ("refutes: [sise]", "refutes", "does not claim 'sise'", "did you mean 'size'?"),
    ("title: {en: '<script>alert(1)</script>\n\n  x'}", "title.en", "more than one line", "write one line"),
    ('title: {en: " "}', "title.en", "is blank", "write at least a word"),
    ("of: default", "default.of", "has no Dockerfile of its own", "name the variant that has it"),
]


@pytest.mark.parametrize(("option", "key", "problem", "cure"), _OPTIONS, ids=[o[0][:60] for o in _OPTIONS])
def test_options(checkout: Checkout, option: str, key: str, problem: str, cure: str) -> None:
    checkout.pattern(metadata=GOOD + f"    {option}\n")
    checkout.expect("snippets/copy-one/pattern.yaml", key, problem, cure)


_PROSE = 'why: {en: "%s"}'
_LINES = [
    ("sources: [see the manual]", "sources.0", "is not the address of a page", "such as https://docs.docker.com"),
    ("sources: ['https://x.org/ onclick=y']", "sources.0", "is not the address of a page", "a whole address"),
    ("sources: ['img src=x onerror=alert(1)']", "sources.0", "is not the address of a page", "a whole address"),
    ("sources: ['script>alert(1)</script']", "sources.0", "is not the address of a page", "a whole address"),
    ("sources: ['javascript:alert(1)']", "sources.0", "is not the address of a page", "a whole address"),
    ("sources: ['https://a.org/', 'https://a.org/']", "sources", "stands twice", "name it once"),
    ("related: [copy-one]", "related", "names the pattern itself", "remove it"),
    ("related: [copy-two, copy-two]", "related", "stands twice", "name it once"),
    (
        "dependencies: /etc/passwd",
        "dependencies",
        "no file '/etc/passwd' in the folder",
        "name the file of the context",
    ),
    (
        "dependencies: ../copy-two/a",
        "dependencies",
        "no file '../copy-two/a' in the folder",
        "name the file of the context",
    ),
    ("dependencies: Dockerfile", "dependencies", "no file 'Dockerfile' in the folder", "name the file of the context"),
    ('when_not: {en: ""}', "when_not.en", "is blank", "write at least a word"),
    ('why: {fr: "x"}', "why.fr", "is not a known key", "known: en, zh"),
    ("why: {en: first, but not quoted}", "why.but not quoted", "is not a known key", "quote the text before it"),
    (_PROSE % "<script>alert(1)</script>", "why.en", "holds HTML", "put it in a code span"),
    (_PROSE % "x <img src=//evil.example/x.png>", "why.en", "holds HTML", "put it in a code span"),
    (_PROSE % "x\\n\\n<div>", "why.en", "line 3 holds HTML", "put it in a code span"),
    (_PROSE % "x <!-- y -->", "why.en", "holds HTML", "put it in a code span"),
    (_PROSE % "a &#60;b&#62;", "why.en", "holds an HTML entity", "write the character itself"),
    (_PROSE % "![x](https://evil.example/x.png)", "why.en", "shows an image", "pages load nothing"),
    (_PROSE % "[x](javascript:alert(1))", "why.en", "links to 'javascript:alert(1'", "link to an address"),
    (_PROSE % "[x](data:text/html,y)", "why.en", "links to 'data:text/html,y'", "link to an address"),
    (_PROSE % "[x][y]\\n\\n[y]: javascript:alert(1)", "why.en", "defines a link", "write the link where it is used"),
    (_PROSE % "*[Docker]: b", "why.en", "defines a link or an abbreviation", "write the link where it is used"),
    (_PROSE % "[x](https://a.org){onclick=alert(1)}", "why.en", "takes for attributes", "put it in a code span"),
    (_PROSE % "x\\n{: style=x }", "why.en", "takes for attributes", "put it in a code span"),
    (_PROSE % "# Another title", "why.en", "holds a heading", "write a sentence"),
    (_PROSE % "Another title\\n===", "why.en", "makes a heading", "remove the line"),
    (_PROSE % "x\\n\\n```\\ncode\\n```", "why.en", "holds a code block", "a file of the pattern"),
    (_PROSE % "x\\n\\n~~~\\ncode\\n~~~", "why.en", "holds a code block", "a file of the pattern"),
    (_PROSE % "x\\n\\n    code", "why.en", "indented like a code block", "begin the line at the margin"),
    (_PROSE % "--8<-- 'mkdocs.yml'", "why.en", "holds a snippet directive", "code span"),
    (_PROSE % "-8<-", "why.en", "holds a snippet directive", "code span"),
    (_PROSE % "/// details | x", "why.en", "holds a block directive", "code span"),
    (_PROSE % "!!! note", "why.en", "holds an admonition", "write a sentence"),
    (_PROSE % "a [[ pattern('x') ]]", "why.en", "holds a macro's brackets", "code span"),
    (_PROSE % "a \\0 b", "", "holds U+0000 NUL", "remove it"),
    (_PROSE % "a \\u202e b", "", "RIGHT-TO-LEFT OVERRIDE", "remove it"),
    ("zz: &x [1]", "zz", "&x marks a value for use elsewhere", "aliases are not allowed"),
    ("zz: *x", "zz", "*x refers to another place", "aliases are not allowed"),
    ("<<: {a: 1}", "", "the key '<<' is not plainly text", "quote it"),
    ("? [a]\n: b", "", "a key is a list or a mapping", "write a word as the key"),
    ("22: b", "", "the key '22' is not plainly text", 'quote it: "22"'),
    ("---\na: b", "", "holds a second document", "remove the line '---'"),
    ("\ta: b", "", "is not valid YAML", "indent with spaces"),
    ('a: "b', "", "is not valid YAML", "close the quote"),
    ("a: [b", "", "is not valid YAML", "close the list"),
    ("a: @b", "", "is not valid YAML", "quote values that begin with '@'"),
    ("zz: " + "9" * 5000, "zz", "is ambiguous", "write a decimal number"),
    ("zz: " + "[" * 1000, "zz", "nested more than 20 levels deep", "close the brackets"),
    ("zz: " + "{a: " * 100_000, "zz", "nested more than 20 levels deep", "close the brackets"),
    ("zz: " + "x" * 1_200_000, "", "bytes long", "make it 1000000 bytes at most"),
]


@pytest.mark.parametrize(("line", "key", "problem", "cure"), _LINES, ids=[li[0][:60] for li in _LINES])
def test_lines(checkout: Checkout, line: str, key: str, problem: str, cure: str) -> None:
    checkout.pattern(metadata=with_line(line))
    checkout.expect("snippets/copy-one/pattern.yaml", key, problem, cure)


_TITLES = [
    ("title: {en: ''}", "title.en", "is blank", "write at least a word"),
    ("title: {en: '   '}", "title.en", "is blank", "write at least a word"),
    ('title: {en: "a\\nb"}', "title.en", "more than one line", "`>-` folds several into one"),
    ("title:\n  en: |\n    a\n    b", "title.en", "more than one line", "`>-` folds several into one"),
    ("title: {en: " + "x" * 500 + "}", "title.en", "at most 400 characters", "write text"),
    ("title: {en: 2024-01-01}", "title.en", "is ambiguous", "quote it"),
    ("title: A pattern", "title", "given: 'A pattern'", "such as `title: {en: Copy the lock file first"),
]


@pytest.mark.parametrize(("title", "key", "problem", "cure"), _TITLES, ids=[t[0][:40] for t in _TITLES])
def test_titles(checkout: Checkout, title: str, key: str, problem: str, cure: str) -> None:
    checkout.pattern(metadata=GOOD.replace("title: {en: A pattern}", title))
    checkout.expect("snippets/copy-one/pattern.yaml", key, problem, cure)


@pytest.mark.parametrize("scalar", ["|", ">", ">-", "|+"])
def test_a_block_of_one_line_is_that_line(checkout: Checkout, scalar: str) -> None:
    checkout.pattern(metadata=GOOD.replace("title: {en: A pattern}", f"title:\n  en: {scalar}\n    A pattern"))
    assert checkout.load().patterns["copy-one"].title.en == "A pattern"


def test_laughs_by_the_billion_are_refused_at_once(checkout: Checkout) -> None:
    lines = ["a0: &a0 [lol, lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    merges = ["m0: &m0 {k: lol}"] + [f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}" for n in range(1, 12)]
    checkout.pattern(metadata=GOOD + "\n".join([*lines, *merges, "title: *a11"]) + "\n")
    begun = time.monotonic()
    checkout.expect("pattern.yaml", "a11", "&a11 marks a value", "aliases are not allowed")
    assert time.monotonic() - begun < 5


def test_a_default_is_demanded(checkout: Checkout) -> None:
    folder = checkout.pattern(metadata=GOOD.replace("default:", "other:"), other="FROM scratch\n")
    (folder / "Dockerfile").unlink()
    checkout.expect(
        "pattern.yaml", "variants", "there is no `default`", "the recommended variant, whose file is Dockerfile"
    )


def test_a_file_of_many_faults_names_them_all(checkout: Checkout) -> None:
    """What is wrong at the top does not hide what is wrong in the claims, in the files or in the Dockerfile."""
    text = (
        with_claims("sise: {}\nserves: {port: no}").replace("title: {en: A pattern}", "titel: {en: x}")
        + "sources: [x]\n"
    )
    folder = checkout.pattern(metadata=text)
    (folder / "Dockerfile").write_text("FROM scratch\n\tCOPY a /\n")
    (folder / "compose.yml").write_text("x\n")
    assert [(f.file.rpartition("/")[2], f.key) for f in checkout.faults()] == [
        ("Dockerfile", "line 2"),
        ("compose.yml", ""),
        ("pattern.yaml", "sources.0"),
        ("pattern.yaml", "titel"),
        ("pattern.yaml", "title"),
        ("pattern.yaml", "variants.default.claims.serves.port (line 8)"),
        ("pattern.yaml", "variants.default.claims.sise"),
    ]


def test_a_long_value_is_quoted_in_short(checkout: Checkout) -> None:
    checkout.pattern(metadata=with_claims("serves: {port: " + "x" * 900_000 + "}"))
    assert all(len(str(fault)) < 600 for fault in checkout.faults())


@pytest.mark.parametrize("name", sorted(VOCABULARY))
def test_the_example_of_a_claim_is_accepted(name: str) -> None:
    """It is shown to whoever got the claim wrong. A new claim may need a word in macros/catalogue/validation.py."""
    example = example_of_claim(name, VOCABULARY[name])
    found, faults = validated(VOCABULARY[name], example, "f", name, name)
    assert found is not None, [flow(example), *map(str, faults)]
