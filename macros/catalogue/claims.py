"""The closed vocabulary of claims: what may be said of a variant, and with which parameters.

A claim's class holds its parameters (pydantic checks them), its docstring says when it holds, and `words`
turn it into a sentence for the pages. The check behind each name is in `tests/prover/checks`.
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
    # Text with {parameter}; `words_for` fills it. Chinese beside English, so that neither is forgotten.
    words: ClassVar[dict[str, str]]

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
    """The build fails, and `message` stands in what the client said (the excerpt of the Dockerfile and the command that
    it quotes aside) or in what the failed step printed. Words that stand in the Dockerfile's own instructions count
    only with `own`: a RUN might print any error. The variant is then not expected to build."""

    area = "build"
    words = {"en": "The build fails with `{message}`", "zh": "构建失败，报错为 `{message}`"}
    message: str = Field(min_length=8)
    own: bool = False  # the message is the Dockerfile's, not that of the engine or of a program


class Warns(Claim):
    """`docker build --check` and the build itself report exactly these rules, no more and no fewer."""

    area = "build"
    words = {"en": "The build checks report {rules}", "zh": "构建检查报告 {rules}"}
    rules: Some


class BuildPrints(Claim):
    """The build's log contains `text`, as whole words and numbers: 10 passed does not stand in 110 passed."""

    area = "build"
    words = {"en": "The build log shows `{text}`", "zh": "构建日志中出现 `{text}`"}
    text: str = Field(min_length=1)


class KeepsCache(Claim):
    """A cache mount at `path` (or with this `id`, where it has one) holds files after the build that are not empty.
    Whether the next build gains by them is not looked at."""

    area = "build"
    words = {
        "en": "Leaves files with content in the cache mount `{path}`",
        "zh": "在缓存挂载 `{path}` 中留下有内容的文件",
    }
    path: ImagePath
    id: str | None = None  # by default the path


class Change(Claim):
    """What differs between two builds, one thing alone; shared by the claims about the cache."""

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
    """After the change, the step containing `step` comes from the cache, although the change did reach the build:
    another step runs again, or a build without cache prints (or sends to the feed) the changed value, or an edit of
    the touched file makes a step run."""

    area = "build"
    words = {"en": "{change}, the step `{step}` comes from the cache", "zh": "{change}，`{step}` 这一步直接来自缓存"}


class Rebuilds(Change):
    """After the change, the step containing `step` is the first that runs again in its stage."""

    area = "build"
    words = {
        "en": "{change}, `{step}` is the first step that runs again",
        "zh": "{change}，`{step}` 是第一个重新执行的步骤",
    }


class Reproducible(Claim):
    """Two builds on one machine without any cache, more than a second apart and with different host names, give the
    same image digest, and neither today's date nor the machine's boot id stands in what they add to the base. Other
    builders and other versions of the engine are not tried."""

    area = "build"
    words = {
        "en": "Two builds without cache on one machine give one digest",
        "zh": "在同一台机器上两次无缓存构建得到同一个摘要",
    }


class Platforms(Claim):
    """The result holds an image for exactly these platforms, and every compiled program in each image is made for the
    machine of its platform. That a program runs there is not tried."""

    area = "build"
    words = {
        "en": "The image exists for {platforms}, each with programs for that machine",
        "zh": "镜像有这些平台的版本：{platforms}，其中的程序都对应各自的平台",
    }
    platforms: Annotated[
        list[Annotated[str, Field(pattern=r"^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$")]], Field(min_length=1)
    ]


class Parallel(Claim):
    """In a build without cache, steps of these stages ran at the same time, for each two of them at least a quarter of
    the shorter one's time."""

    area = "build"
    words = {"en": "Stages {stages} are built side by side", "zh": "阶段 {stages} 并行构建"}
    stages: Annotated[list[str], Field(min_length=2)]


class SkipsStage(Claim):
    """No step of this stage is executed, because nothing that was asked for needs it."""

    area = "build"
    words = {"en": "Stage `{stage}` is skipped", "zh": "阶段 `{stage}` 被跳过"}
    stage: str


class ContextSent(Claim):
    """A first build sends at most this much of the build context to the engine. Folders that are sent as named contexts
    are not counted, so a variant with such a folder cannot make this claim."""

    area = "build"
    words = {
        "en": "A first build sends at most {at_most_kb} kB of context",
        "zh": "首次构建发送的上下文不超过 {at_most_kb} kB",
    }
    at_most_kb: Kilobytes


# ---------------------------------------------------------------- the image
class SizeRatio(Claim):
    """Size on disk divided by that of variant `to` (of this pattern) is at most `at_most`, on every platform."""

    area = "image"
    words = {"en": "At most {at_most} times the size of `{to}`", "zh": "大小不超过`{to}`的 {at_most} 倍"}
    to: str
    at_most: Ratio


class PullRatio(Claim):
    """Size to pull (sum of the compressed layers) divided by that of variant `to` is at most `at_most`."""

    area = "image"
    words = {"en": "To pull: at most {at_most} times the bytes of `{to}`", "zh": "拉取大小不超过`{to}`的 {at_most} 倍"}
    to: str
    at_most: Ratio


class Size(Claim):
    """Size on disk (sum of the uncompressed layers) is at most `at_most_mb`, on every platform."""

    area = "image"
    words = {"en": "At most {at_most_mb} MB on disk", "zh": "磁盘占用不超过 {at_most_mb} MB"}
    at_most_mb: Megabytes


class Layers(Claim):
    """The Dockerfile adds exactly this many layers to its base."""

    area = "image"
    words = {"en": "Adds {added} layers to its base", "zh": "在基础镜像之上增加 {added} 层"}
    added: int = Field(ge=0, le=127)


class FilePresent(Claim):
    """Each of these paths exists in the image, of every platform; `*` and `**` match as in Python's glob. A symbolic
    link counts when what it leads to exists, or is made when a container starts (below /proc, /dev, /sys, /run, /tmp)."""

    area = "image"
    words = {"en": "Contains {paths}", "zh": "包含 {paths}"}
    paths: SomePaths


class FileAbsent(Claim):
    """None of these paths exists in the image, of any platform, although the image has other files; `*` and `**` match.
    Archives are not opened. A path that nothing speaks for is an error, because a misspelt one is absent as well: it is
    in another variant, in a layer below, in the context, in a Dockerfile, or its folder is in the image; else `nowhere`
    says why not."""

    area = "image"
    words = {"en": "Does not contain {paths}", "zh": "不包含 {paths}"}
    paths: SomePaths
    nowhere: str | None = Field(default=None, min_length=15)


class FileMode(Claim):
    """The path, or what a symbolic link leads to, has this mode (octal, such as "0755"), or belongs to this `uid:gid`,
    or both."""

    area = "image"
    words = {"en": "`{path}` has mode {mode} and owner {owner}", "zh": "`{path}` 的权限为 {mode}，属主为 {owner}"}
    path: ImagePath
    mode: str | None = Field(default=None, pattern=r"^[0-7]{4}$")
    owner: str | None = Field(default=None, pattern=r"^\d+:\d+$")

    @model_validator(mode="after")
    def _one(self) -> FileMode:
        if self.mode is None and self.owner is None:
            raise ValueError("give mode, owner or both")
        return self


class FileContains(Claim):
    """The file exists and its content contains `text` in a line that is no comment (one that begins with #, ;, // or
    <!--), or equals it when `whole` is true (a last newline aside). A `text` that begins as a comment may stand in one."""

    area = "image"
    words = {"en": "`{path}` contains `{text}`", "zh": "`{path}` 的内容包含 `{text}`"}
    path: ImagePath
    text: str
    whole: bool = False


class Link(Claim):
    """The path is a symbolic link to `target`, and something is there (or is made when a container starts: below /proc,
    /dev, /sys, /run, /tmp)."""

    area = "image"
    words = {"en": "`{path}` is a symbolic link to `{target}`", "zh": "`{path}` 是指向 `{target}` 的符号链接"}
    path: ImagePath
    target: str = Field(min_length=1)


class NoShell(Claim):
    """No program or link of the image, in whatever folder, has the name of a known shell, and no program, whatever its
    name, holds the marks of Bash, dash, BusyBox' ash, mksh or ksh. An interpreter such as Python is no shell."""

    area = "image"
    words = {"en": "Has no known shell, under any name", "zh": "不含任何已知的 shell，改名的也不含"}


class NoPackageManager(Claim):
    """No program or link of the image, in whatever folder, has the name of a known package manager of a system or a
    language, no program holds the marks of apt or apk, and there are no modules of pip, npm, Yarn or pnpm that an
    interpreter could run."""

    area = "image"
    words = {"en": "Has no known package manager", "zh": "不含任何已知的包管理器"}


class NoSetuid(Claim):
    """No file of the image has the setuid or the setgid bit, or capabilities of its own (`setcap`)."""

    area = "image"
    words = {
        "en": "Has no setuid or setgid file, and none with capabilities",
        "zh": "没有 setuid 或 setgid 文件，也没有带 capability 的文件",
    }


class OnlyWritable(Claim):
    """The image's user, who is not root, may write to each of these paths and to what is below them, and to no other
    file or folder of the image. Read from owners and modes; what is mounted at run time is not looked at."""

    area = "image"
    words = {"en": "What the user can write to: {paths}", "zh": "用户能写的位置：{paths}"}
    paths: list[ImagePath]


class Packages(Claim):
    """The number of system packages that the image has on record (dpkg, distroless' own dpkg records, apk, rpm, pacman)
    is in these bounds. Records that the base had and the image has not are an error, and so is an image without any
    record, unless `at_most` is 0."""

    area = "image"
    words = {
        "en": "System packages on record: {at_least} to {at_most}",
        "zh": "记录在案的系统软件包：{at_least} 到 {at_most} 个",
    }
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
    """What a random canary, alike to a token, is handed to the build as; shared by the claims about secrets. The build
    has to show that it read it: its SHA-256 is in the log, or the harness's feed server was asked with it."""

    secret: str | None = None
    arg: str | None = None
    file: ContextPath | None = None

    @model_validator(mode="after")
    def _one(self) -> Canary:
        if sum(x is not None for x in (self.secret, self.arg, self.file)) != 1:
            raise ValueError("give exactly one of secret (id), arg (name) or file (path in the context)")
        return self


class SecretAbsent(Canary):
    """A canary that the build read is in no layer of any platform's image, not in the config, the history or the
    provenance: not as it stands, in UTF-16, hexadecimal or base64, nor inside gzip, bzip2, xz, zstd or ZIP files. The
    log and cache mounts are not part of the image and not looked at; `secret_not_logged` is about the log."""

    area = "image"
    words = {
        "en": "The secret that the build reads is nowhere in the image",
        "zh": "构建时读取的机密没有留在镜像的任何地方",
    }


class SecretNotLogged(Canary):
    """A canary that the build read does not stand in the build's log, in any form that `secret_absent` looks for; its
    SHA-256 may."""

    area = "build"
    words = {
        "en": "The secret that the build reads is not in the build log",
        "zh": "构建时读取的机密没有出现在构建日志中",
    }


class Env(Claim):
    """The image's configuration sets these variables to these values; a value of null means: not set. What an
    entrypoint, a profile script or `docker run` sets is not looked at."""

    area = "image"
    words = {"en": "Environment: {variables}", "zh": "环境变量：{variables}"}
    variables: Annotated[dict[str, str | None], Field(min_length=1)]


class Labels(Claim):
    """The image has these labels with these values; a value of null means: not set."""

    area = "image"
    words = {"en": "Labels: {labels}", "zh": "标签：{labels}"}
    labels: Annotated[dict[str, str | None], Field(min_length=1)]


class Exposes(Claim):
    """The image declares exactly these ports, each as number/protocol."""

    area = "image"
    words = {"en": "Declares ports {ports}", "zh": "声明端口 {ports}"}
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
    """The image's configuration has exactly these values; what is not named is not compared."""

    area = "image"
    words = {"en": "Configuration: {given}", "zh": "镜像配置：{given}"}
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
    """The build attaches attestations of these kinds (provenance, sbom), each made for this very image: it has the
    image's digest; the provenance names the image's base, and has this `mode` when it is given; the SBOM lists
    packages. Nothing is said about a signature."""

    area = "image"
    words = {"en": "Carries attestations: {kinds}", "zh": "附有证明：{kinds}"}
    kinds: Annotated[list[Literal["provenance", "sbom"]], Field(min_length=1)]
    mode: Literal["min", "max"] | None = None  # of the provenance

    @model_validator(mode="after")
    def _mode_of(self) -> Attested:
        if self.mode and "provenance" not in self.kinds:
            raise ValueError("mode is that of the provenance, which `kinds` does not name")
        return self


class ProvenanceContains(Claim):
    """The build attaches provenance with `mode=max`, and each of these texts stands in a value that it records:
    a base (`pkg:docker/busybox@1.37`), a build argument (`build-arg:VERSION=2`), the command of a step. The copy of the
    Dockerfile that is in it does not count. With several platforms the provenance of each has them all."""

    area = "image"
    words = {"en": "The provenance (`mode=max`) names {texts}", "zh": "来源证明（`mode=max`）里写明了 {texts}"}
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
    """A container ends by itself and its output contains `text`; with `whole` it equals it. Both streams are looked at,
    or the one that `stream` names. The exit code is `code`, else the one that an `exits` of the same variant gives for
    this way of starting, else 0; any other is an error. So are a command that was not found and a container that docker
    could not start, unless they are what the claim is about."""

    area = "container"
    words = {"en": "Prints `{text}`", "zh": "输出 `{text}`"}
    text: str
    whole: bool = False
    stream: Literal["stdout", "stderr"] | None = None
    code: int | None = Field(default=None, ge=0, le=255)


class Exits(Run):
    """A container ends by itself with this exit code. A container that docker could not start is an error, as is a
    command that was not found, unless `code` is 126 or 127."""

    area = "container"
    words = {"en": "Exits with code {code}", "zh": "以退出码 {code} 结束"}
    code: int = Field(ge=0, le=255)


class Serves(Run):
    """A container answers HTTP on `port` and `path` with `status`, and `text` in the body when given, three times in a
    row, and still runs afterwards. A container that ends before it answers is an error."""

    area = "container"
    words = {
        "en": "Answers on port {port} at `{path}` with {status}",
        "zh": "在端口 {port} 的 `{path}` 上返回 {status}",
    }
    port: Port
    path: UrlPath = "/"
    status: Status = 200
    text: str | None = None


class Publishes(Run):
    """Started with `options` and nothing else, a container's ports are published at exactly these addresses of the
    host, each as address:port/protocol with the container's port, such as 0.0.0.0:8080/tcp."""

    area = "container"
    words = {"en": "Ports published on the host: {addresses}", "zh": "在主机上发布的端口：{addresses}"}
    addresses: list[str]


class NonRoot(Run):
    """Once the container answers, no process in it has 0 as its real, effective, saved or file system uid; `uid` and
    `gid` when given are all four of every process. What is executed in it from outside, such as a health check, is not
    looked at."""

    area = "container"
    words = {"en": "Runs as a user other than root", "zh": "以非 root 用户运行"}
    uid: int | None = Field(default=None, ge=1, le=4_294_967_294)
    gid: int | None = Field(default=None, ge=0, le=4_294_967_294)


class ReadOnly(Run):
    """With a read-only root, no capabilities and no new privileges a container still answers on `port` and `path`,
    or ends with exit code 0 when no port is given. The restrictions are read back from the kernel. The same container
    without restrictions is the control: it answers with the same status, and writes no file outside of `tmpfs` and
    volumes; a message about a restriction, which the control does not print, refutes the claim."""

    area = "container"
    words = {
        "en": "Works with a read-only root, all capabilities dropped and no new privileges",
        "zh": "在只读根文件系统、去除全部 capability、禁止提权的条件下正常工作",
    }
    port: Port | None = None
    path: UrlPath = "/"
    tmpfs: list[ImagePath] = Field(default_factory=list)


class Healthy(Run):
    """The container's own health check turns it healthy within `within_s`, having run at least once; and the command of
    the check fails in a container of the same image that only sleeps."""

    area = "container"
    words = {
        "en": "Its health check turns healthy within {within_s} s, and fails without the service",
        "zh": "健康检查在 {within_s} 秒内变为 healthy；服务没有运行时，检查失败",
    }
    within_s: Seconds = 30


class Unhealthy(Run):
    """The container's own health check turns it unhealthy within `within_s`, and what a failed run of the check
    reported contains `text`."""

    area = "container"
    words = {
        "en": "Its health check turns unhealthy and reports `{text}`",
        "zh": "健康检查变为 unhealthy，记录的输出里有 `{text}`",
    }
    text: str = Field(min_length=3)
    within_s: Seconds = 30


class StartFails(Run):
    """The engine refuses to create or start a container and says `message`. A container that starts refutes it,
    whatever it prints and whatever its exit code."""

    area = "container"
    words = {"en": "The container does not start: `{message}`", "zh": "容器无法启动，报错为 `{message}`"}
    message: str = Field(min_length=8)


class Stops(Run):
    """A container that is ready (answers on `port`, or has printed `ready`) ends by itself within `within_s` of
    `docker stop`, is not killed, and ends with `code` when given; another one of the same kind, which was started before
    and gets no signal, still runs then. Only PID 1 is looked at: other processes may be killed with it. Whether a
    request in flight is answered is the claim finishes_request."""

    area = "container"
    words = {"en": "Stops within {within_s} s of {signal}", "zh": "收到 {signal} 后在 {within_s} 秒内停止"}
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
    """A request for `path` on `port`, which takes at least half a second to answer, is in flight when `docker stop` is
    called: the whole answer arrives, with `status` and, when given, `text` in its body; then the container ends by
    itself with `code` within `within_s` of the signal."""

    area = "container"
    words = {
        "en": "Finishes a request in flight on {signal}, then exits within {within_s} s with code {code}",
        "zh": "收到 {signal} 后先处理完正在进行的请求，并在 {within_s} 秒内退出，退出码为 {code}",
    }
    port: Port
    path: str = Field(pattern=r"^/")
    status: int = Field(default=200, ge=100, le=599)
    text: str | None = Field(default=None, min_length=1)
    within_s: float = Field(default=5, gt=0, le=9)
    code: int = Field(default=0, ge=0, le=255)
    signal: str = "SIGTERM"


class PidOne(Run):
    """The process with PID 1 is `command`: its executable (a path or a name), or the start of its command line, word by
    word, of which the first leads to that executable or to a script. The name of a script alone is not its interpreter's:
    a Python script is `python /app/serve`."""

    area = "container"
    words = {"en": "PID 1 is `{command}`", "zh": "PID 1 是 `{command}`"}
    command: str


class TimeZone(Run):
    """Local time in the container is that of `zone` in every month of 2026; with `history` also in winter, spring,
    summer and fall of two dozen years since 1972."""

    area = "container"
    words = {"en": "Local time is that of {zone}", "zh": "本地时间采用时区 {zone}"}
    zone: str
    history: bool = True


class Locale(Run):
    """`locale charmap` in the container prints `charmap`, and `locale -a` lists every locale that is set."""

    area = "container"
    words = {
        "en": "The character set is {charmap}, and every locale that is set exists",
        "zh": "字符集为 {charmap}，设置的 locale 全都存在",
    }
    charmap: str = "UTF-8"


_ABSTRACT = (Claim, Change, Canary, Run)


def _concrete(base: type[Claim]) -> list[type[Claim]]:
    found = []
    for cls in base.__subclasses__():
        found += ([] if cls in _ABSTRACT else [cls]) + _concrete(cls)
    return found


VOCABULARY: dict[str, type[Claim]] = {cls.name(): cls for cls in _concrete(Claim)}
