"""Contracts: what agrees, what does not, and what is said about faults in the list of differences."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path
from typing import Any

import pytest

from tests.prover.bases import BaseError, load_catalogue
from tests.prover.bases.contract import (
    Contract,
    Disagreement,
    agrees,
    compare,
    load_contracts,
    unlisted,
    without_contract,
)
from tests.prover.bases.observe import config_facts, first_version
from tests.prover.bases.sizes import layer_bytes


def contract(**given: Any) -> Contract:
    return Contract.model_validate(
        {"source": "x", "date": "2026-01-01", "libc": "glibc", "env": {"PATH": "/bin"}} | given
    )


OBSERVED = {"libc": "glibc", "env.PATH": "/bin", "user": "", "workdir": "/", "entrypoint": "", "cmd": ""}


@pytest.mark.parametrize(
    ("official", "observed", "same"),
    [
        ("3.13.*", "3.13.15", True),
        ("3.13.*", "3.14.0", False),
        ("3.13.*", "", False),
        ("?*", "", False),
        (">=1.98.1", "1.98.1", True),
        (">=1.98.1", "1.100.0", True),
        (">=1.98.1", "1.96.1", False),
        (">=1.2", "", False),
        ("~100", "109.9", True),
        ("~100", "111", False),
        ("~100", "89", False),
        ("~100", "", False),
        ("absent", "absent", True),
        ("absent", "present", False),
        ("", "", True),
        ("", "x", False),
    ],
)
def test_what_agrees(official: str, observed: str, same: bool) -> None:
    assert agrees(official, observed) == same


def test_an_image_that_agrees() -> None:
    assert compare(contract(), OBSERVED) == []


@pytest.mark.parametrize(
    ("given", "observed", "fact"),
    [
        ({}, {"libc": "none"}, "libc"),
        ({}, {"env.PATH": "/sbin"}, "env.PATH"),
        ({}, {"env.EXTRA": "1"}, "env.EXTRA"),
        ({}, {"label.maker": "x"}, "label.maker"),
        ({}, {"account.app": "1000:1000:/home/app:/bin/sh"}, "account.app"),
        ({}, {"user": "1000"}, "user"),
        ({}, {"cmd": "bash"}, "cmd"),
        ({}, {"stopsignal": "SIGQUIT"}, "stopsignal"),
        ({"ports": ["80/tcp"]}, {"ports": "8080/tcp"}, "ports"),
        ({"volumes": ["/data"]}, {}, "volumes"),
        ({"programs": {"/bin/x": "dynamic"}}, {"program./bin/x": "static"}, "program./bin/x"),
        ({"absent": ["curl"]}, {"has.curl": "present"}, "has.curl"),
        ({"absent": ["curl"]}, {}, "has.curl"),  # not looked for is not absent
        ({"packages": ["a"]}, {"package.a": "present", "package.b": "present"}, "package.b"),
        ({"packages": ["a"]}, {}, "package.a"),
        ({"packages_among": ["a"]}, {"package.b": "present"}, "package.a"),
        ({"disk_mb": 100}, {"size.disk": "120"}, "size.disk"),
        ({"versions": {"x": {"run": "x", "prints": ">=2"}}}, {"version.x": "1.9"}, "version.x"),
    ],
)
def test_an_image_that_does_not(given: dict[str, Any], observed: dict[str, str], fact: str) -> None:
    assert [d.fact for d in compare(contract(**given), OBSERVED | observed)] == [fact]


def test_packages_beside_those_of_a_partial_list_do_not_count() -> None:
    assert compare(contract(packages_among=["a"]), OBSERVED | {"package.a": "present", "package.b": "present"}) == []


def test_a_difference_must_be_listed_and_a_listed_one_must_be_there() -> None:
    found = [Disagreement("size.disk", "~1", "2"), Disagreement("libc", "glibc", "none")]
    assert unlisted(found, ["size.*"]) == ([found[1]], [])
    assert unlisted(found, ["size.*", "libc", "has.jmods"]) == ([], ["has.jmods"])


def test_every_base_has_a_contract_or_says_why_not() -> None:
    catalogue, contracts = load_catalogue(), load_contracts()
    assert without_contract(catalogue, contracts) == []
    assert len(contracts) >= 20
    without = {ref: one for ref, one in contracts.items() if ref != "debian:trixie"}
    assert any(fault.startswith("debian:trixie: no contract") for fault in without_contract(catalogue, without))
    more = contracts | {"x:1": contracts["debian:trixie"]}
    assert without_contract(catalogue, more) == ["x:1: a contract, but no base in bases.yaml."]


def test_every_listed_fact_is_one_of_the_contract() -> None:
    contracts = load_contracts()
    for ref, entry in load_catalogue().bases.items():
        for name in entry.differing_facts:
            facts = contracts[ref].facts()
            assert unlisted([Disagreement(fact, "", "") for fact in facts], [name])[1] == [], f"{ref}: {name}"


def test_faults_of_contracts_are_named_with_file_key_and_cure(tmp_path: Path) -> None:
    file = tmp_path / "contracts.yaml"
    file.write_text("contracts: {a:1: {source: x, date: 2026-01-01, libc: glibc, env: {}, wrong: 1}}\n")
    with pytest.raises(BaseError, match=r"a:1\.wrong: .*see the class Contract"):
        load_contracts(file)
    file.write_text("contracts: [")
    with pytest.raises(BaseError, match="not YAML"):
        load_contracts(file)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("Python 3.13.15", "3.13.15"),
        ("v24.21.0", "24.21.0"),
        ('openjdk version "25.0.5" 2026-10-20', "25.0.5"),
        ("go version go1.26.8 linux/amd64", "1.26.8"),
        ("BusyBox v1.37.0 (2024-09-26", "1.37.0"),
        ("not found", ""),
    ],
)
def test_versions(text: str, version: str) -> None:
    assert first_version(text) == version


def test_a_configuration_in_facts() -> None:
    config = {
        "Env": ["A=b=c"],
        "Entrypoint": ["a", "b"],
        "Labels": {"x": "y"},
        "StopSignal": "SIGINT",
        "ExposedPorts": {"80/tcp": {}, "443/tcp": {}},
        "Volumes": {"/data": {}},
    }
    assert config_facts(config) == {
        "user": "",
        "workdir": "/",
        "entrypoint": "a b",
        "cmd": "",
        "env.A": "b=c",
        "label.x": "y",
        "stopsignal": "SIGINT",
        "ports": "443/tcp 80/tcp",
        "volumes": "/data",
    }


def test_a_hard_link_takes_no_space() -> None:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as layer:
        file = tarfile.TarInfo("a")
        file.size = 1000
        layer.addfile(file, io.BytesIO(b"x" * 1000))
        linked = tarfile.TarInfo("b")
        linked.type, linked.linkname = tarfile.LNKTYPE, "a"
        layer.addfile(linked)
    content.seek(0)
    assert layer_bytes(content) == 1000
    assert layer_bytes(io.BytesIO(b'{"schemaVersion": 2}')) is None
