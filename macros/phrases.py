"""Claims in words: a statement and a language in, one sentence of inline Markdown out.

`macros/data/claims.yaml` has every claim's words; the few whose parameters are optional, lists or mappings have a function
of their own here, in PHRASES.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from macros.catalogue import claims as c
from macros.catalogue.data_files import checked_yaml
from macros.catalogue.docker_args import given_options
from macros.catalogue.faults import CatalogueError, Fault
from macros.catalogue.model import Frozen, Language, Statement
from macros.catalogue.texts import Filled
from macros.catalogue.validation import suggest
from macros.places import ROOT
from macros.render.labels import Label
from macros.render.markdown import code

_FILE = "macros/data/claims.yaml"

_FIELD = re.compile(r"`\{(\w+)\}`|\{(\w+)\}")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_UNSET = {"en": "not set", "zh": "未设置"}
_NOTHING = {"en": "none", "zh": "无"}


class ClaimWords(Frozen):
    """All that pages say about one claim: a row of macros/data/claims.yaml, which explains the keys."""

    says: Label | None = None
    means: Filled
    column: Label | None = None
    answer: str | None = None


def load_words(root: Path) -> dict[str, ClaimWords]:
    """The words of every claim. Raises CatalogueError, also for a claim without words and for words without a claim."""
    words, faults = checked_yaml(root / _FILE, dict[str, ClaimWords], _FILE)
    faults = faults or list(_wordless(words))
    if faults:
        raise CatalogueError(faults)
    found: dict[str, ClaimWords] = words
    return found


def _wordless(words: dict[str, ClaimWords]) -> Iterator[Fault]:
    for name in words.keys() - c.VOCABULARY.keys():
        yield Fault(_FILE, name, "is not a claim", suggest(name, c.VOCABULARY))
    for name, claim in c.VOCABULARY.items():
        if name not in words:
            yield Fault(
                _FILE, name, "is missing", "add what it `says` in both languages, and what it `means` in Chinese"
            )
            continue
        one = words[name]
        if one.says is None and name not in PHRASES:
            yield Fault(_FILE, f"{name}.says", "is missing", "add it as `says: {en: …, zh: …}`, with {parameter}")
        known = {*claim.model_fields, "change"} if issubclass(claim, c.Change) else set(claim.model_fields)
        for field in [match[1] or match[2] for match in _FIELD.finditer(one.says.en)] if one.says else []:
            if field not in known:
                yield Fault(_FILE, f"{name}.says", f"there is no parameter {field!r}", suggest(field, known))
        if one.answer is not None and one.answer not in known:
            yield Fault(_FILE, f"{name}.answer", f"there is no parameter {one.answer!r}", suggest(one.answer, known))


def words_of(claim: type[c.Claim]) -> ClaimWords:
    """The words of one claim."""
    return _all()[claim.name()]


@cache
def _all() -> dict[str, ClaimWords]:
    return load_words(ROOT)


def _template(claim: c.Claim, language: Language) -> str:
    said = words_of(type(claim)).says
    assert said is not None  # or PHRASES has a function that needs none
    return said.in_(language)


def number(value: float) -> str:
    """30.0 -> 30."""
    return f"{value:g}"


def show(value: Any, language: Language) -> str:
    """Any parameter's value as inline Markdown."""
    if value is None:
        return _UNSET[language]
    if isinstance(value, bool):
        return code(str(value).lower())
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, dict):
        return listed([_pair(k, v, language) for k, v in value.items()], language)
    if isinstance(value, list | tuple):
        return listed([show(v, language) for v in value], language)
    return code(str(value))


def _pair(key: str, value: Any, language: Language) -> str:
    if value is None:
        return f"{code(key)} {_UNSET[language]}"
    if isinstance(value, str):
        return code(f"{key}={value}")
    return f"{code(key)}: {show(value, language)}"


def listed(items: list[str], language: Language) -> str:
    """a, b and c."""
    if not items:
        return _NOTHING[language]
    head, last = items[:-1], items[-1]
    if not head:
        return last
    if language == "en":
        return f"{', '.join(head)} and {last}"
    # A space stands between Chinese and anything else, never between two Chinese characters.
    before, after = ("" if _CHINESE.match(one) else " " for one in (head[-1][-1:], last))
    return f"{'、'.join(head)}{before}和{after}{last}"


_NS = {"Interval", "Timeout", "StartPeriod", "StartInterval"}


def _healthcheck(given: dict[str, Any]) -> str:
    """As the engine stores it, times in nanoseconds, to as the instruction writes it."""
    options = [
        f"--{re.sub('(?<!^)(?=[A-Z])', '-', key).lower()}={number(value / 1e9)}s"
        for key, value in given.items()
        if key in _NS
    ]
    options += [f"--retries={given['Retries']}"] if "Retries" in given else []
    test = given.get("Test", [])
    command = [test[0], json.dumps(test[1:])] if test[:1] == ["CMD"] else test
    return code(" ".join([*options, *map(str, command)]))


def _config(claim: c.Config, language: Language) -> str:
    given = []
    for key in claim.model_fields_set:
        value = getattr(claim, key)
        name = {"stop_signal": "STOPSIGNAL"}.get(key, key.upper() if key != "architecture" else key)
        if isinstance(value, dict):
            shown = _healthcheck(value)
        else:
            shown = code(json.dumps(value)) if isinstance(value, list) and value else show(value, language)
        given.append(f"{name} {shown}")
    if language == "zh":
        return f"镜像配置：{'，'.join(sorted(given))}"
    return f"The image's configuration has {listed(sorted(given), language)}"


def _file_mode(claim: c.FileMode, language: Language) -> str:
    path = code(claim.path)
    parts = {
        "en": [f"mode {code(claim.mode)}"] if claim.mode else [],
        "zh": [f"权限为 {code(claim.mode)}"] if claim.mode else [],
    }[language]
    if claim.owner:
        parts.append({"en": f"belongs to {code(claim.owner)}", "zh": f"属主为 {code(claim.owner)}"}[language])
    if language == "zh":
        return f"{path} 的" + "，".join(parts)
    has = "has " if claim.mode else ""
    return f"{path} {has}" + " and ".join(parts)


def _file_contains(claim: c.FileContains, language: Language) -> str:
    path, text = code(claim.path), code(claim.text.rstrip("\n"))
    if claim.whole:
        return {"en": f"{path} is {text} and nothing else", "zh": f"{path} 的内容恰好是 {text}"}[language]
    return {"en": f"{path} contains {text}", "zh": f"{path} 的内容包含 {text}"}[language]


_STREAMS = {
    "stdout": {"en": " to standard output", "zh": "标准输出"},
    "stderr": {"en": " to standard error", "zh": "标准错误"},
}


def _prints(claim: c.Prints, language: Language) -> str:
    text = code(claim.text.rstrip("\n"))
    stream = _STREAMS[claim.stream][language] if claim.stream else ""
    if language == "zh":
        tail = f"，退出码为 {claim.code}" if claim.code else ""
        verb = "恰好是" if claim.whole else "包含"
        return f"{stream}{verb} {text}{tail}" if stream else f"{'只输出' if claim.whole else '输出'} {text}{tail}"
    tail = f", and exits with code {claim.code}" if claim.code else ""
    return f"Prints {text}{stream}{' and nothing else' if claim.whole else ''}{tail}"


def _time_zone(claim: c.TimeZone, language: Language) -> str:
    today = {"en": " today; the past is not compared", "zh": "（只比较当前，不比较过去）"}[language]
    return _template(claim, language).format(zone=code(claim.zone)) + ("" if claim.history else today)


def _serves(claim: c.Serves, language: Language) -> str:
    path = code(claim.path)
    if language == "zh":
        body = f"，内容包含 {code(claim.text)}" if claim.text else ""
        return f"在端口 {claim.port} 的 {path} 上返回 {claim.status}{body}"
    body = f" and {code(claim.text)}" if claim.text else ""
    return f"Answers on port {claim.port} at {path} with {claim.status}{body}"


def _non_root(claim: c.NonRoot, language: Language) -> str:
    if claim.uid is None:
        return _template(claim, language)
    group = f":{claim.gid}" if claim.gid is not None else ""
    return {"en": f"Runs as user {claim.uid}{group}, not as root", "zh": f"以用户 {claim.uid}{group} 运行，不是 root"}[
        language
    ]


def _stops(claim: c.Stops, language: Language) -> str:
    said = number(claim.within_s)
    if language == "zh":
        tail = f"，退出码为 {claim.code}" if claim.code is not None else ""
        return f"收到 {code(claim.signal)} 后在 {said} 秒内自行停止{tail}"
    tail = f", with exit code {claim.code}" if claim.code is not None else ""
    return f"Stops by itself within {said} s of {code(claim.signal)}{tail}"


def _exposes(claim: c.Exposes, language: Language) -> str:
    if not claim.ports:
        return {"en": "Declares no port", "zh": "没有声明端口"}[language]
    return {"en": "Declares exactly ", "zh": "声明的端口恰好是 "}[language] + show(claim.ports, language)


def _layers(claim: c.Layers, language: Language) -> str:
    if claim.added == 0:
        return {"en": "Adds no layer to its base", "zh": "不在基础镜像之上增加层"}[language]
    if claim.added == 1 and language == "en":
        return "Adds one layer to its base"
    return _template(claim, language).format(added=claim.added)


def _read_only(claim: c.ReadOnly, language: Language) -> str:
    if claim.port is None:
        return _template(claim, language)
    rest = {
        "en": "with a read-only root, all capabilities dropped and no new privileges",
        "zh": "根文件系统只读、去除全部 capability、禁止提权",
    }[language]
    return {"en": f"Answers on port {claim.port} {rest}", "zh": f"在{rest}的条件下，端口 {claim.port} 仍有应答"}[
        language
    ]


_CHANGED = {
    "after_edit": {"en": "After an edit of {}", "zh": "修改 {} 之后"},
    "after_touch": {"en": "After a change of nothing but the time of {}", "zh": "只改变 {} 的修改时间之后"},
    "after_chmod": {"en": "After a change of the mode of {}", "zh": "改变 {} 的权限之后"},
    "after_arg": {"en": "With another value of the build argument {}", "zh": "改变构建参数 {} 的值之后"},
    "after_secret": {"en": "With another value of the secret {}", "zh": "改变机密 {} 的值之后"},
}


def _change(claim: c.Change, language: Language) -> str:
    kind, name = claim.change
    changed = _CHANGED[kind][language].format(code(name))
    return _template(claim, language).replace("{change}", changed).replace("`{step}`", code(claim.step))


def _secret(claim: c.SecretAbsent | c.SecretNotLogged, language: Language) -> str:
    name = claim.secret or claim.arg or claim.file or ""
    kind = "secret" if claim.secret else "arg" if claim.arg else "file"
    en = {"secret": "secret", "arg": "build argument", "file": "file"}[kind]
    zh = {"secret": "机密", "arg": "构建参数", "file": "文件"}[kind]
    if isinstance(claim, c.SecretNotLogged):
        return {
            "en": f"The value of the {en} {code(name)}, which the build reads, is not in the build log",
            "zh": f"构建时读取的{zh} {code(name)} 的内容没有出现在构建日志中",
        }[language]
    return {
        "en": f"The value of the {en} {code(name)}, which the build reads, is nowhere in the image",
        "zh": f"构建时读取的{zh} {code(name)} 的内容没有留在镜像的任何地方",
    }[language]


def _fails(claim: c.Fails, language: Language) -> str:
    own = {"en": ", its own message", "zh": "（这是 Dockerfile 自己输出的消息）"}[language] if claim.own else ""
    return _template(claim, language).replace("`{message}`", code(claim.message)) + own


def _packages(claim: c.Packages, language: Language) -> str:
    least, most = claim.at_least, claim.at_most
    if most == 0:
        return {"en": "Has no system package on record", "zh": "没有任何系统软件包记录"}[language]
    if least is None:
        return {"en": f"At most {most} system packages", "zh": f"系统软件包不超过 {most} 个"}[language]
    if most is None:
        return {"en": f"At least {least} system packages", "zh": f"系统软件包至少有 {least} 个"}[language]
    if most == least:
        return {"en": f"Exactly {most} system packages", "zh": f"系统软件包恰好有 {most} 个"}[language]
    return {"en": f"{least} to {most} system packages", "zh": f"系统软件包为 {least} 到 {most} 个"}[language]


def _attested(claim: c.Attested, language: Language) -> str:
    said = {"provenance": {"en": "provenance", "zh": "来源证明"}, "sbom": {"en": "SBOM", "zh": "SBOM"}}
    mode = {"en": f" (`mode={claim.mode}`)", "zh": f"（`mode={claim.mode}`）"}[language] if claim.mode else ""
    kinds = [said[kind][language] + (mode if kind == "provenance" else "") for kind in claim.kinds]
    return {"en": "Carries attestations: ", "zh": "附有证明："}[language] + listed(kinds, language)


PHRASES: dict[str, Callable[[Any, Language], str]] = {
    "config": _config,
    "file_mode": _file_mode,
    "file_contains": _file_contains,
    "prints": _prints,
    "time_zone": _time_zone,
    "serves": _serves,
    "non_root": _non_root,
    "stops": _stops,
    "exposes": _exposes,
    "layers": _layers,
    "packages": _packages,
    "attested": _attested,
    "read_only": _read_only,
    "fails": _fails,
    "secret_absent": _secret,
    "secret_not_logged": _secret,
    "layer_cached": _change,
    "rebuilds": _change,
}


def claim_words(claim: c.Claim, language: Language, titles: Mapping[str, str]) -> str:
    """What the claim says, without how the container was started."""
    name = claim.name()
    if name in PHRASES:
        return PHRASES[name](claim, language)

    def value(match: re.Match[str]) -> str:
        field = match[1] or match[2]
        given = getattr(claim, field)
        if field == "to" and given in titles:
            return f"“{titles[given]}”"
        if field == "to" and language == "zh":  # the Chinese templates leave the spaces to us: “…” has none around it
            return f" {code(given)} "
        return code(str(given)) if match[1] and given is not None else show(given, language)

    return _FIELD.sub(value, _template(claim, language))


def _started(claim: c.Run, language: Language) -> str:
    """How the container was started, when not by `docker run <image>` alone."""
    words = given_options(claim)
    said = [code(" ".join(words))] if words else []
    command = {"en": "the command ", "zh": "命令 "}[language]
    said += [command + code(" ".join(claim.args))] if claim.args else []
    if not said:
        return ""
    with_ = listed(said, language)
    return {"en": f" (run with {with_})", "zh": f"（运行时使用{'' if _CHINESE.match(with_) else ' '}{with_}）"}[
        language
    ]


def words_for(statement: Statement, language: Language = "en", titles: Mapping[str, str] | None = None) -> str:
    """The statement as a sentence without its full stop. Whether it is meant to hold is not said.

    `titles` are those of the pattern's variants by name, for claims that speak of another variant.
    """
    claim = statement.claim
    return claim_words(claim, language, titles or {}) + (_started(claim, language) if isinstance(claim, c.Run) else "")
