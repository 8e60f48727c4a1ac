"""Manifests of applications: right by the schemas of the Kubernetes API, and as strict as the claims beside them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import kubernetes_validate
import pytest
import yaml

from macros.catalogue.claims import NonRoot, ReadOnly
from macros.catalogue.load import load_catalogue
from macros.catalogue.model import Application, Variant
from macros.places import ROOT

_VERSION = "1.36"  # a supported minor version whose schemas the library has
_APPLICATIONS = [p for p in load_catalogue(ROOT).patterns.values() if isinstance(p, Application) and p.kubernetes]
_WORKLOADS = ("Deployment", "StatefulSet", "Job", "CronJob", "DaemonSet")


def problems(documents: list[dict[str, Any]], default: Variant) -> Iterator[str]:
    """Everything that is wrong with a manifest."""
    for document in documents:
        try:
            kubernetes_validate.validate(document, _VERSION, strict=True)
        except kubernetes_validate.ValidationError as error:
            yield f"{document.get('kind')}: {error.message}"
    workloads = [d for d in documents if d.get("kind") in _WORKLOADS]
    if not workloads:
        yield "there is no workload"
    for workload in workloads:
        yield from (f"{workload['kind']}: {problem}" for problem in _pod_problems(_pod(workload), default))


def _pod(workload: dict[str, Any]) -> dict[str, Any]:
    spec = workload["spec"]
    spec = spec["jobTemplate"]["spec"] if workload["kind"] == "CronJob" else spec
    found: dict[str, Any] = spec["template"]["spec"]
    return found


def _pod_problems(pod: dict[str, Any], default: Variant) -> Iterator[str]:
    shared = pod.get("securityContext", {})
    users = {s.claim.uid for s in default.statements if isinstance(s.claim, NonRoot) and s.holds}
    read_only = any(isinstance(s.claim, ReadOnly) and s.holds for s in default.statements)
    for number, container in enumerate(pod["containers"]):
        context = {**shared, **container.get("securityContext", {})}
        wanted = {"runAsNonRoot": True, "allowPrivilegeEscalation": False, "seccompProfile": {"type": "RuntimeDefault"}}
        wanted |= {"readOnlyRootFilesystem": True} if read_only else {}
        yield from (f"{key} is {context.get(key)!r}" for key, value in wanted.items() if context.get(key) != value)
        if context.get("capabilities", {}).get("drop") != ["ALL"]:
            yield "capabilities are not dropped"
        if number == 0 and users - {None} and context.get("runAsUser") not in users:
            yield f"runAsUser is {context.get('runAsUser')!r}, the image's user {users}"
        image = container.get("image", "")
        if ":" not in image.rpartition("/")[2] or image.endswith(":latest"):
            yield f"image {image!r} has no tag that says which it is"
        if not {"requests", "limits"} <= container.get("resources", {}).keys():
            yield "resources have no requests or no limits"


def _documents(application: Application) -> list[dict[str, Any]]:
    assert application.kubernetes is not None
    return [d for d in yaml.safe_load_all(application.kubernetes.read_text()) if d]


@pytest.mark.parametrize("application", _APPLICATIONS, ids=lambda a: a.id)
def test_a_manifest_is_sound(application: Application) -> None:
    assert list(problems(_documents(application), application.variants["default"])) == []


def _broken(document: dict[str, Any], *path: Any, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(document)
    at = changed
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return changed


_GOOD: dict[str, Any] = yaml.safe_load("""
apiVersion: apps/v1
kind: Deployment
metadata: {name: one}
spec:
  selector: {matchLabels: {app: one}}
  template:
    metadata: {labels: {app: one}}
    spec:
      securityContext: {runAsNonRoot: true, runAsUser: 1001, seccompProfile: {type: RuntimeDefault}}
      containers:
        - name: one
          image: example.com/one:1.2.3
          securityContext:
            {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
          resources: {requests: {cpu: 50m, memory: 32Mi}, limits: {memory: 64Mi}}
""")
_POD = ("spec", "template", "spec")
_FIRST = (*_POD, "containers", 0)


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("spec", "replica"), 2, "Additional properties are not allowed"),
        (("spec", "selector"), "one", "is not of type"),
        ((*_POD, "securityContext", "runAsNonRoot"), False, "runAsNonRoot is False"),
        ((*_POD, "securityContext", "runAsUser"), 1000, "runAsUser is 1000"),
        ((*_FIRST, "securityContext", "capabilities"), {}, "capabilities are not dropped"),
        ((*_FIRST, "securityContext", "readOnlyRootFilesystem"), False, "readOnlyRootFilesystem is False"),
        ((*_FIRST, "image"), "example.com/one:latest", "has no tag that says which it is"),
        ((*_FIRST, "resources"), {"limits": {"memory": "64Mi"}}, "resources have no requests"),
    ],
)
def test_a_manifest_that_is_not(path: tuple[Any, ...], value: Any, problem: str) -> None:
    default = (
        load_catalogue(ROOT, frozenset({"serve-flask-gunicorn"})).patterns["serve-flask-gunicorn"].variants["default"]
    )
    assert list(problems([_GOOD], default)) == []
    found = list(problems([_broken(_GOOD, *path, value=value)], default))
    assert any(problem in one for one in found), found


def test_a_manifest_without_a_workload() -> None:
    default = (
        load_catalogue(ROOT, frozenset({"serve-flask-gunicorn"})).patterns["serve-flask-gunicorn"].variants["default"]
    )
    service = {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "one"}, "spec": {"ports": [{"port": 80}]}}
    assert list(problems([service], default)) == ["there is no workload"]
