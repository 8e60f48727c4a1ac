"""The closed vocabulary of claims: what may be said of a variant, and with which parameters.

A claim's class holds its parameters (pydantic checks them), and its docstring says when it holds. Its sentence and all
other words about it are in `macros/data/claims.yaml`, the check behind it in `tests/prover/checks`.
Units are in the names: `_s` seconds, `_mb` 10^6 bytes, `_kb` 10^3 bytes.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
    with_config,
)
from typing_extensions import TypedDict

Area = Literal["build", "image", "container"]


def _absolute(path: str) -> str:
    if not path.startswith("/"):
        raise ValueError("must be an absolute path in the image, such as /app/server")
    return path


def _in_context(path: str) -> str:
    if path.startswith("/") or "\\" in path or {"", ".", ".."} & set(path.split("/")):
        raise ValueError("must be the path of a file in the pattern's folder, such as src/index.js")
    return path


def _not_empty(mapping: Any) -> Any:
    if not mapping:
        raise ValueError("must not be empty: name at least one value to compare")
    return mapping


ImagePath = Annotated[str, AfterValidator(_absolute)]
ContextPath = Annotated[str, AfterValidator(_in_context)]
Port = Annotated[int, Field(ge=1, le=65535)]
Some = Annotated[list[str], Field(min_length=1)]
SomePaths = Annotated[list[ImagePath], Field(min_length=1)]
# Bounds beyond which nothing could be false of a real image or container.
Ratio = Annotated[float, Field(gt=0, le=1000)]
Megabytes = Annotated[float, Field(gt=0, le=100_000)]
Kilobytes = Annotated[float, Field(gt=0, le=10_000_000)]
Seconds = Annotated[float, Field(gt=0, le=600)]
Status = Annotated[int, Field(ge=100, le=599)]
ExitCode = Annotated[int, Field(ge=0, le=255)]
UrlPath = Annotated[str, Field(pattern=r"^/[!-~]*$")]
_MAY_BE_EMPTY = ("user", "entrypoint", "workdir", "stop_signal")  # "" is a value of its own: none is set
_IN_ORDER = ("args", "options", "entrypoint", "cmd", "shell", "onbuild")  # lists that may hold a word twice


class Claim(BaseModel):
    """Parameters of one claim."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    area: ClassVar[Area]

    @classmethod
    def name(cls) -> str:
        """The key in pattern.yaml: `LayerCached` is `layer_cached`."""
        return "".join("_" + c.lower() if c.isupper() else c for c in cls.__name__).lstrip("_")

    @field_validator("*")
    @classmethod
    def _says_something(cls, value: Any, info: ValidationInfo) -> Any:
        """Empty text is found everywhere, and what stands twice overlaps with itself: such a claim could not fail."""
        name = info.field_name or ""
        if (
            isinstance(value, str)
            and not value.strip()
            and name not in _MAY_BE_EMPTY
            and "whole" not in cls.model_fields
        ):
            raise ValueError(f"must not be blank, or {cls.name()} could not fail")
        if isinstance(value, list) and name not in _IN_ORDER:
            if any(isinstance(one, str) and not one.strip() for one in value):
                raise ValueError("must not hold blank text")
            if len(set(map(str, value))) < len(value):
                raise ValueError("must not hold the same value twice")
        return value

    @model_validator(mode="after")
    def _whole_or_some(self) -> Claim:
        """That a text is nothing at all can be claimed of the whole, but any text contains nothing at all."""
        text = getattr(self, "text", None)
        if isinstance(text, str) and not text.strip() and not getattr(self, "whole", False):
            raise ValueError("text must not be blank unless `whole` is true, or the claim could not fail")
        return self

    def fields(self) -> dict[str, Any]:
        """The parameters that were given, for tables and hashes."""
        return self.model_dump(exclude_unset=True)


# ---------------------------------------------------------------- the build
class Fails(Claim):
    """The build fails, and its output contains `message`: in what the client reports, leaving aside the Dockerfile
    excerpt and the command that it quotes, or in what the failed step printed. Words from the Dockerfile's own
    instructions count only with `own`, because a RUN can print any error it likes. The variant isn't expected to
    build."""

    area = "build"
    message: str = Field(min_length=8)
    own: bool = False  # the message is the Dockerfile's, not that of the engine or of a program


class Warns(Claim):
    """`docker build --check` and the build itself report exactly these rules, no more and no fewer."""

    area = "build"
    rules: Some


class BuildPrints(Claim):
    """The build log contains `text`, matched as whole words and numbers: `110 passed` doesn't count as `10 passed`."""

    area = "build"
    text: str = Field(min_length=1)


class KeepsCache(Claim):
    """After the build, the cache mount at `path` (or with this `id`, if it has one) contains at least one file that
    isn't empty. Whether the next build is any faster isn't checked."""

    area = "build"
    path: ImagePath
    id: str | None = None  # by default the path


class Change(Claim):
    """The one thing that differs between two builds; shared by the claims about the cache."""

    after_edit: ContextPath | None = (
        None  # one more line at the end of this file: words, or a comment where it takes one
    )
    after_touch: ContextPath | None = None  # this file's time of modification
    after_chmod: ContextPath | None = None  # this file's executable bits
    after_arg: str | None = None  # the value of this build argument
    after_secret: str | None = None  # the value of this secret, which the variant's `secrets` give
    step: str = Field(min_length=3)

    @model_validator(mode="after")
    def _one(self) -> Change:
        if len([k for k in CHANGES if getattr(self, k) is not None]) != 1:
            raise ValueError(f"give exactly one of {', '.join(CHANGES)}")
        return self

    @property
    def change(self) -> tuple[str, str]:
        """What is changed and its name: ("after_edit", "src/index.js")."""
        return next((k, v) for k in CHANGES if (v := getattr(self, k)) is not None)


CHANGES = ("after_edit", "after_touch", "after_chmod", "after_arg", "after_secret")


class LayerCached(Change):
    """After the change, the step containing `step` comes from the cache, even though the change did reach the build:
    another step runs again, or a build without cache prints the changed value (or sends it to the test server), or, for
    a file whose time was changed, a real edit of that file makes a step run."""

    area = "build"


class Rebuilds(Change):
    """After the change, the step containing `step` is the first in its stage to run again."""

    area = "build"


class Reproducible(Claim):
    """Two builds on the same machine, without any cache, more than a second apart and with different host names,
    produce the same image digest, and what they add to the base contains neither today's date nor the machine's boot
    ID. Other builders and other versions of the engine aren't tried."""

    area = "build"


class Platforms(Claim):
    """The result contains an image for exactly these platforms, and every compiled program in each image is built for
    the architecture of its platform. The programs aren't run there."""

    area = "build"
    platforms: Annotated[
        list[Annotated[str, Field(pattern=r"^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$")]], Field(min_length=1)
    ]


class Parallel(Claim):
    """In a build without cache, steps of these stages ran at the same time: any two of the stages overlapped for at
    least a quarter of the time of the shorter one."""

    area = "build"
    stages: Annotated[list[str], Field(min_length=2)]


class SkipsStage(Claim):
    """No step of this stage runs, because nothing that was asked for needs it."""

    area = "build"
    stage: str


class ContextSent(Claim):
    """A first build sends at most this much build context to the engine. Folders passed as named contexts aren't
    counted, so a variant that has one can't make this claim."""

    area = "build"
    at_most_kb: Kilobytes


# ---------------------------------------------------------------- the image
class SizeRatio(Claim):
    """The size on disk divided by that of variant `to` of the same pattern is at most `at_most`, on every platform."""

    area = "image"
    to: str
    at_most: Ratio


class PullRatio(Claim):
    """The size to pull (the sum of the compressed layers) divided by that of variant `to` is at most `at_most`."""

    area = "image"
    to: str
    at_most: Ratio


class Size(Claim):
    """The size on disk (the sum of the uncompressed layers) is at most `at_most_mb`, on every platform."""

    area = "image"
    at_most_mb: Megabytes


class Layers(Claim):
    """The Dockerfile adds exactly this many layers to its base."""

    area = "image"
    added: int = Field(ge=0, le=127)


class FilePresent(Claim):
    """Each of these paths exists in the image of every platform; `*` and `**` match as in Python's glob. A symbolic
    link counts if its target exists or is created when a container starts (below /proc, /dev, /sys, /run or /tmp)."""

    area = "image"
    paths: SomePaths


class FileAbsent(Claim):
    """None of these paths exists in the image of any platform, while other files do; `*` and `**` match. Archives
    aren't opened. A misspelled path is absent, too, so a path needs evidence that it could exist: it is in another
    variant, a lower layer, the context or a Dockerfile, or its folder is in the image. Otherwise `nowhere` has to say
    why not, or it's an error."""

    area = "image"
    paths: SomePaths
    nowhere: str | None = Field(default=None, min_length=15)


class FileMode(Claim):
    """The path, or the target if it is a symbolic link, has this mode (octal, such as "0755"), belongs to this
    `uid:gid`, or both."""

    area = "image"
    path: ImagePath
    mode: str | None = Field(default=None, pattern=r"^[0-7]{4}$")
    owner: str | None = Field(default=None, pattern=r"^\d+:\d+$")

    @model_validator(mode="after")
    def _one(self) -> FileMode:
        if self.mode is None and self.owner is None:
            raise ValueError("give mode, owner or both")
        return self


class FileContains(Claim):
    """The file exists and contains `text` in a line that isn't a comment (one that starts with #, ;, // or <!--), or,
    with `whole`, consists of nothing else (a trailing newline aside). A `text` that starts like a comment may be in
    one."""

    area = "image"
    path: ImagePath
    text: str
    whole: bool = False


class Link(Claim):
    """The path is a symbolic link to `target`, and the target exists or is created when a container starts (below
    /proc, /dev, /sys, /run or /tmp)."""

    area = "image"
    path: ImagePath
    target: str = Field(min_length=1)


class NoShell(Claim):
    """No program or link in any folder of the image has the name of a known shell, and no program under any name
    carries the signature of Bash, dash, BusyBox ash, mksh or ksh. An interpreter such as Python doesn't count as a
    shell."""

    area = "image"


class NoPackageManager(Claim):
    """No program or link in any folder of the image has the name of a known package manager, of a system or a language;
    no program carries the signature of apt or apk; and there are no modules of pip, npm, Yarn or pnpm that an
    interpreter could run."""

    area = "image"


class NoSetuid(Claim):
    """No file in the image has the setuid or setgid bit, or file capabilities (`setcap`)."""

    area = "image"


class OnlyWritable(Claim):
    """The image's user, who isn't root, can write to each of these paths and what is below them, and to no other file
    or folder of the image. This is read from owners and modes; mounts at run time aren't considered."""

    area = "image"
    paths: list[ImagePath]


class Packages(Claim):
    """The number of system packages that the image has on record (dpkg, distroless dpkg records, apk, rpm, pacman) is
    within these bounds. Records that the base had and the image lost are an error, and so is an image without any
    records, unless `at_most` is 0."""

    area = "image"
    at_least: int | None = Field(default=None, ge=1, le=10_000)
    at_most: int | None = Field(default=None, ge=0, le=10_000)

    @model_validator(mode="after")
    def _bounds(self) -> Packages:
        if self.at_least is None and self.at_most is None:
            raise ValueError("give at_least, at_most or both")
        if None not in (self.at_least, self.at_most) and self.at_least > self.at_most:  # type: ignore[operator]
            raise ValueError("at_least is more than at_most")
        return self


class Canary(Claim):
    """How a random canary, made to look like a token, is handed to the build; shared by the claims about secrets. The
    build has to show that it read it: its SHA-256 is in the log, or the test server was asked with it."""

    secret: str | None = None
    arg: str | None = None
    file: ContextPath | None = None

    @model_validator(mode="after")
    def _one(self) -> Canary:
        if sum(x is not None for x in (self.secret, self.arg, self.file)) != 1:
            raise ValueError("give exactly one of secret (id), arg (name) or file (path in the context)")
        return self


class SecretAbsent(Canary):
    """A canary value that the build read is in no layer of any platform's image, and not in the config, the history or
    the provenance: not in plain text, UTF-16, hexadecimal or base64, and not inside gzip, bzip2, xz, zstd or ZIP files.
    The log and cache mounts aren't part of the image and aren't searched; for the log there is `secret_not_logged`."""

    area = "image"


class SecretNotLogged(Canary):
    """A canary value that the build read isn't in the build log, in any of the forms that `secret_absent` looks for.
    Its SHA-256 may be."""

    area = "build"


class Env(Claim):
    """The image's configuration sets these variables to these values; null means not set. Variables set by an
    entrypoint, a profile script or `docker run` aren't considered."""

    area = "image"
    variables: Annotated[dict[str, str | None], Field(min_length=1)]


class Labels(Claim):
    """The image has these labels with these values; null means not set."""

    area = "image"
    labels: Annotated[dict[str, str | None], Field(min_length=1)]


class Exposes(Claim):
    """The image declares exactly these ports, each as number/protocol."""

    area = "image"
    ports: list[str]


@with_config(ConfigDict(extra="forbid"))
class _Healthcheck(TypedDict, total=False):
    """As the engine stores it: times in nanoseconds."""

    Test: Some
    Interval: Annotated[int, Field(ge=0)]
    Timeout: Annotated[int, Field(ge=0)]
    StartPeriod: Annotated[int, Field(ge=0)]
    StartInterval: Annotated[int, Field(ge=0)]
    Retries: Annotated[int, Field(ge=0)]


Healthcheck = Annotated[_Healthcheck, AfterValidator(_not_empty)]


class Config(Claim):
    """The image's configuration has exactly these values. Keys that aren't named aren't compared."""

    area = "image"
    user: str | None = None
    workdir: str | None = None
    entrypoint: list[str] | None = None
    cmd: list[str] | None = None
    stop_signal: str | None = None
    volumes: list[str] | None = None
    shell: list[str] | None = None
    onbuild: list[str] | None = None
    healthcheck: Healthcheck | None = None
    architecture: str | None = None

    @model_validator(mode="after")
    def _some(self) -> Config:
        if not self.model_fields_set:
            raise ValueError("name at least one value to compare")
        return self


class Attested(Claim):
    """The build attaches attestations of these kinds (provenance, sbom), each made for this very image: it names the
    image's digest, the provenance names the image's base and has this `mode` if given, and the SBOM lists packages.
    Signatures aren't checked."""

    area = "image"
    kinds: Annotated[list[Literal["provenance", "sbom"]], Field(min_length=1)]
    mode: Literal["min", "max"] | None = None  # of the provenance

    @model_validator(mode="after")
    def _mode_of(self) -> Attested:
        if self.mode and "provenance" not in self.kinds:
            raise ValueError("mode is that of the provenance, which `kinds` does not name")
        return self


class ProvenanceContains(Claim):
    """The build attaches provenance with `mode=max`, and each of these texts is part of a value that it records: a base
    (`pkg:docker/busybox@1.37`), a build argument (`build-arg:VERSION=2`), the command of a step. The copy of the
    Dockerfile in it doesn't count. With several platforms, the provenance of each contains them all."""

    area = "image"
    texts: Annotated[list[Annotated[str, Field(min_length=3)]], Field(min_length=1)]


# ---------------------------------------------------------------- the container
class Run(Claim):
    """How a container is started; shared by the claims about containers."""

    args: list[str] = Field(default_factory=list)  # replaces CMD
    entrypoint: str | None = None  # replaces ENTRYPOINT
    env: dict[str, str] = Field(default_factory=dict)
    user: str | None = None
    options: list[str] = Field(default_factory=list)  # further `docker run` options, such as --network=none


class Prints(Run):
    """A container exits by itself and its output contains `text`, or with `whole` equals it. Both streams count, unless
    `stream` names one. The exit code has to be `code`, or else the one that an `exits` of the same variant gives for
    the same way of starting, or else 0; any other is an error. A command that isn't found and a container that doesn't
    start are errors, too, unless that's what the claim is about."""

    area = "container"
    text: str
    whole: bool = False
    stream: Literal["stdout", "stderr"] | None = None
    code: int | None = Field(default=None, ge=0, le=255)


class Exits(Run):
    """A container exits by itself with this code. A container that doesn't start is an error, and so is a command that
    isn't found, unless `code` is 126 or 127."""

    area = "container"
    code: int = Field(ge=0, le=255)


class Serves(Run):
    """A container answers HTTP on `port` and `path` with `status`, and with `text` in the body if given, three times in
    a row, and is still running afterwards. A container that exits before it answers is an error."""

    area = "container"
    port: Port
    path: UrlPath = "/"
    status: Status = 200
    text: str | None = None


class Publishes(Run):
    """Started with nothing but `options`, a container has its ports published at exactly these addresses of the host,
    each as address:port/protocol with the container's port, such as 0.0.0.0:8080/tcp."""

    area = "container"
    addresses: list[str]


class NonRoot(Run):
    """Once the container answers, no process in it has 0 as its real, effective, saved or file system UID; `uid` and
    `gid`, if given, are all four of every process. Processes started from outside, such as a health check, aren't
    considered."""

    area = "container"
    uid: int | None = Field(default=None, ge=1, le=4_294_967_294)
    gid: int | None = Field(default=None, ge=0, le=4_294_967_294)


class ReadOnly(Run):
    """With a read-only root, no capabilities and no new privileges, a container still answers on `port` and `path`, or
    exits with code 0 if no port is given. The restrictions are read back from the kernel. The same container without
    restrictions is the control: it gives the same status and writes no file outside of `tmpfs` and volumes. A message
    about a restriction that the control doesn't print refutes the claim."""

    area = "container"
    port: Port | None = None
    path: UrlPath = "/"
    tmpfs: list[ImagePath] = Field(default_factory=list)


class Healthy(Run):
    """The container's own health check turns it healthy within `within_s` after at least one run, and the same check
    fails in a container of the same image that only sleeps."""

    area = "container"
    within_s: Seconds = 30


class Unhealthy(Run):
    """The container's own health check turns it unhealthy within `within_s`, and the output of a failed check contains
    `text`."""

    area = "container"
    text: str = Field(min_length=3)
    within_s: Seconds = 30


class StartFails(Run):
    """The engine refuses to create or start a container and says `message`. A container that starts refutes the claim,
    whatever it prints and whatever its exit code."""

    area = "container"
    message: str = Field(min_length=8)


class Stops(Run):
    """A container that is ready (answers on `port`, or has printed `ready`) exits by itself within `within_s` of
    `docker stop`, isn't killed, and exits with `code` if given. A second container, started before and sent no signal,
    is still running at that point. Only PID 1 is considered; other processes may be killed with it. For requests in
    flight there is `finishes_request`."""

    area = "container"
    signal: str = "SIGTERM"
    within_s: float = Field(default=5, gt=0, le=9)
    port: Port | None = None
    ready: str | None = None
    code: ExitCode | None = None

    @model_validator(mode="after")
    def _ready(self) -> Stops:
        if self.port is None and self.ready is None:
            raise ValueError("say how to know that it runs: port (answers) or ready (a text it prints)")
        return self


class FinishesRequest(Run):
    """A request for `path` on `port` that takes at least half a second is in flight when `docker stop` is called. The
    whole response arrives, with `status` and, if given, `text` in its body; then the container exits by itself with
    `code` within `within_s` of the signal."""

    area = "container"
    port: Port
    path: str = Field(pattern=r"^/")
    status: int = Field(default=200, ge=100, le=599)
    text: str | None = Field(default=None, min_length=1)
    within_s: float = Field(default=5, gt=0, le=9)
    code: int = Field(default=0, ge=0, le=255)
    signal: str = "SIGTERM"


class PidOne(Run):
    """The process with PID 1 is `command`: its executable (a path or a name), or the beginning of its command line,
    word by word, whose first word leads to that executable or to a script. The name of a script alone doesn't stand for
    its interpreter: a Python script is `python /app/serve`."""

    area = "container"
    command: str


class TimeZone(Run):
    """The local time in the container is that of `zone` in every month of 2026; with `history`, also in winter, spring,
    summer and fall of two dozen years since 1972."""

    area = "container"
    zone: str
    history: bool = True


class Locale(Run):
    """`locale charmap` in the container prints `charmap`, and `locale -a` lists every locale that is set."""

    area = "container"
    charmap: str = "UTF-8"


_ABSTRACT = (Claim, Change, Canary, Run)


def _concrete(base: type[Claim]) -> list[type[Claim]]:
    found = []
    for cls in base.__subclasses__():
        found += ([] if cls in _ABSTRACT else [cls]) + _concrete(cls)
    return found


VOCABULARY: dict[str, type[Claim]] = {cls.name(): cls for cls in _concrete(Claim)}
