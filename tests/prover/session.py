"""What one process of the harness owns: an engine, a scratch folder, builds made once, and all that must be removed.

Everything that is made in the engine carries the label `org.buildproof.session`; a session that was killed is swept by
the next one, because its process no longer lives.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.catalogue.claims import PullRatio
from macros.catalogue.docker_args import build_args, secret_variables
from macros.catalogue.model import Catalogue, Pattern, Variant
from tests.prover.bases import Base, BaseError, BaseUnavailable, ensure_bases
from tests.prover.docker.build import Build, run_build
from tests.prover.docker.feed import Feed
from tests.prover.docker.oci import Image, Layout
from tests.prover.engine import Engine, ensure, say
from tests.prover.engine.state import cache_folder, locked
from tests.prover.subject import Subject

LABEL = "org.buildproof.session"
BUSYBOX = "busybox:1.37-musl"  # static: it also runs where there is no libc, which 1.37 itself does not
_BLOBS_BYTES = 20e9


class NotBuilt(Exception):
    """A subject that had to be built for a check did not build; the text holds the build's output."""


@dataclass
class Session:
    """One harness process. Use `open_session`."""

    engine: Engine
    catalogue: Catalogue
    name: str
    scratch: Path
    layout: Layout
    gzip: bool = False  # compress layers as a registry gets them: measuring needs it, and claims about the size to pull
    _builds: dict[str, Build] = field(default_factory=dict)
    _images: dict[str, Image] = field(default_factory=dict)
    _tags: list[str] = field(default_factory=list)
    _bases: dict[str, Base] = field(default_factory=dict)
    _feed: Feed | None = None
    _probe: str | None = None

    # ------------------------------------------------------------ what a build needs
    @property
    def feed(self) -> Feed:
        """The HTTP server that builds may ask; started when first needed."""
        if self._feed is None:
            self._feed = Feed(self._gateway(), self.folder())
        return self._feed

    def _gateway(self) -> str:
        found = self.engine.run(
            "network", "inspect", "bridge", "--format", "{{range .IPAM.Config}}{{.Gateway}} {{end}}"
        )
        return found.stdout.split()[0]

    def bases_of(self, pattern: Pattern) -> dict[str, Base]:
        """The bases of all variants of a pattern that can be had here."""
        found: dict[str, Base] = {}
        for variant in pattern.variants.values():
            with contextlib.suppress(BaseUnavailable):
                found.update(self.bases(variant))
        return found

    def bases(self, variant: Variant) -> dict[str, Base]:
        """Make sure that the images exist which a variant starts or copies from."""
        named = set(variant.options.contexts)
        wanted = [i for i in variant.dockerfile.images(variant.options.args) if i not in named]
        wanted += [
            v.removeprefix("docker-image://")
            for v in variant.options.contexts.values()
            if v.startswith("docker-image://")
        ]
        missing = [w for w in wanted if w not in self._bases]
        try:
            self._bases.update(ensure_bases(missing, self.engine) if missing else {})
        except BaseUnavailable:
            raise
        except BaseError:  # a build that is meant to fail may name an image that does not exist
            if not variant.fails:
                raise
            for name in missing:
                with contextlib.suppress(BaseError):
                    self._bases.update(ensure_bases([name], self.engine))
        return {w: self._bases[w] for w in wanted if w in self._bases}

    @property
    def probe(self) -> str:
        """A volume that holds a static busybox: tools for images that have none."""
        if self._probe is None:
            ensure_bases([BUSYBOX], self.engine)
            self._probe = f"bp-probe-{self.name}"
            self.engine.run("volume", "create", "--label", f"{LABEL}={self.name}", self._probe)
            self.engine.run(
                "run", "--rm", "--label", f"{LABEL}={self.name}", "-v", f"{self._probe}:/bin", BUSYBOX, "true"
            )
        return self._probe

    @property
    def ssh_key(self) -> Path:
        """A private key (Ed25519, PKCS #8) made for this session and gone with it, for `--ssh=default={ssh_key}`."""
        path = self.scratch / "ssh_key"
        if not path.exists():
            der = bytes.fromhex("302e020100300506032b657004220420") + os.urandom(32)
            text = base64.b64encode(der).decode()
            path.write_text(f"-----BEGIN PRIVATE KEY-----\n{text}\n-----END PRIVATE KEY-----\n")
            path.chmod(0o600)
        return path

    # ------------------------------------------------------------ builds
    def folder(self) -> Path:
        """A new, empty folder below the scratch folder."""
        return Path(tempfile.mkdtemp(dir=self.scratch))

    def build(self, subject: Subject, *extra: str, context: Path | None = None, timeout_s: float = 1200) -> Build:
        """Build once more, with further options; the result is not kept. Bases are made first."""
        self.bases(subject.variant)
        staged = context or subject.stage(self.folder())
        options = [*build_options(self, subject.variant, staged), *extra]
        env = secret_variables(subject.variant.options)
        built = run_build(self.engine, staged, subject.dockerfile_name, options, timeout_s, env)
        if context is None:
            shutil.rmtree(staged, ignore_errors=True)
        return built

    def built(self, subject: Subject, timeout_s: float = 1200) -> Build:
        """The subject's build, made once a session, with its image in the layout; and in the engine, if a claim starts
        a container."""
        key = self.key(subject)
        if key not in self._builds:
            starts = any(s.claim.area == "container" for s in subject.variant.statements)
            outputs = [*([self._to_engine(subject)] if starts else []), self._to_layout(subject)]
            begun = time.time()
            built = self.build(subject, *outputs, timeout_s=timeout_s)
            exported = (self._exported(subject) or built.digest) if built.ok else None
            if exported and (bad := self.layout.drop_damaged(exported, begun)):
                say(f"{subject.variant.id}: {len(bad)} damaged copies of layers, removed and exported again")
                built = self.build(subject, *outputs, timeout_s=timeout_s)
            self._builds[key] = built
            if built.ok and built.digest:
                self._images[key] = Image(self.layout, self._exported(subject) or built.digest)
        return self._builds[key]

    def key(self, subject: Subject) -> str:
        return f"{subject.variant.id}{hash(tuple(sorted(subject.replaced.items())))}"

    def tag(self, subject: Subject) -> str:
        """The image's name in the engine; own to this session, so that workers do not overwrite each other's."""
        suffix = "" if not subject.replaced else f"-m{abs(hash(tuple(sorted(subject.replaced.items()))))}"
        return f"{subject.tag}-{self.name}{suffix}".lower()

    def loaded(self, subject: Subject) -> str:
        """The name of the subject's image in the engine, put there if it is not. Raises NotBuilt."""
        self.image(subject)
        if self.tag(subject) not in self._tags:
            built = self.build(subject, self._to_engine(subject))
            if not built.ok:
                raise NotBuilt(built.output())
        return self.tag(subject)

    def _to_engine(self, subject: Subject) -> str:
        self._tags.append(self.tag(subject))
        return f"--output=type=image,name={self.tag(subject)},unpack=true{self._compression(subject)}"

    def _to_layout(self, subject: Subject) -> str:
        # The engine always unpacks, and the builder refuses to unpack what it stamps: containers run unstamped files.
        stamp = ",rewrite-timestamp=true" if subject.variant.options.rewrite_timestamp else ""
        return (
            f"--output=type=oci,tar=false,dest={self.layout.folder},name={self.tag(subject)}{stamp}"
            f"{self._compression(subject)}"
        )

    def _compression(self, subject: Subject) -> str:
        """Half of what exporting costs is gzip. Only the size to pull depends on it, which twins are compared by."""
        twins = self.catalogue.patterns[subject.variant.pattern].variants.values()
        compared = any(isinstance(s.claim, PullRatio) for twin in twins for s in twin.statements)
        return "" if self.gzip or compared else ",compression=uncompressed"

    def is_compressed(self, subject: Subject) -> bool:
        """Do the layers in the layout have the size that a registry would send?"""
        return not self._compression(subject)

    def _exported(self, subject: Subject) -> str | None:
        """Digest in the layout: the two exporters may differ in annotations."""
        wanted = f"docker.io/{self.tag(subject)}"
        index = json.loads((self.layout.folder / "index.json").read_text())
        found = [
            m["digest"]
            for m in index["manifests"]
            if m.get("annotations", {}).get("io.containerd.image.name") == wanted
        ]
        return found[-1] if found else None

    def image(self, subject: Subject) -> Image:
        """The subject's image. Raises NotBuilt."""
        built = self.built(subject)
        if not built.ok:
            raise NotBuilt(built.output())
        return self._images[self.key(subject)]

    def other(self, variant: Variant, name: str) -> Subject:
        """The subject of another variant of the same pattern."""
        return Subject(self.catalogue.patterns[variant.pattern].variants[name])

    # ------------------------------------------------------------ tidying
    def forget(self, *subjects: Subject) -> None:
        """Remove the subjects' images from the engine; their layers stay in the build cache."""
        for subject in subjects:
            self._builds.pop(self.key(subject), None)
            self._images.pop(self.key(subject), None)
        tags = {self.tag(subject) for subject in subjects} & set(self._tags)
        self._tags = [tag for tag in self._tags if tag not in tags]
        if tags:
            self.engine.run("image", "rm", "-f", *sorted(tags), check=False)

    def close(self) -> None:
        if self._feed is not None:
            self._feed.close()
        sweep(self.engine, [self.name])  # first: an image that a container uses would stay, without its name
        if self._tags:
            self.engine.run("image", "rm", "-f", *self._tags, check=False)
        shutil.rmtree(self.scratch, ignore_errors=True)


def secret_name(session: Session, name: str) -> str:
    """A secret's id; {feed_host} in it becomes the host of the harness's HTTP server."""
    return name.replace("{feed_host}", session.feed.host) if "{feed_host}" in name else name


def build_options(session: Session, variant: Variant, staged: Path) -> list[str]:
    """A variant's options as the client takes them, `{feed}` and `{ssh_key}` filled in."""
    places: dict[str, Callable[[], str]] = {
        "feed": lambda: session.feed.mount(variant.path.parent),
        "feed_host": lambda: session.feed.host,
        "ssh_key": lambda: str(session.ssh_key),
    }
    plain = [] if variant.options.attestations else ["--provenance=false"]
    return [*plain, *build_args(variant.options, lambda name: places[name](), f"{staged}/")]


def sweep(engine: Engine, names: list[str]) -> None:
    """Remove containers, networks and volumes of the sessions `names`."""
    for name in names:
        marked = f"label={LABEL}={name}"
        for kind, remove in (("container", ["rm", "-fv"]), ("network", ["rm"]), ("volume", ["rm", "-f"])):
            listing = ["ls", "-aq"] if kind == "container" else ["ls", "-q"]
            found = engine.run(kind, *listing, "--filter", marked, check=False).stdout.split()
            if found:
                engine.run(kind, *remove, *found, check=False)


def _alive(process: int, begun: str) -> bool:
    """Does the process still run, and is it the same one? Pids are reused; start times are not."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        return fields[19] == begun and fields[0] != "Z"  # one that was killed and not yet waited for
    except OSError:
        return False


def _lives(folder: Path) -> bool:
    """Is the session of this scratch folder still there?"""
    process, begun, _ = folder.name.split("-")
    return _alive(int(process), begun)


def sweep_dead(engine: Engine, scratch: Path) -> list[str]:
    """Remove what killed sessions left: containers, networks, volumes, images, folders. Returns their names."""
    dead = [folder.name for folder in scratch.glob("*-*-*") if not _lives(folder)]
    sweep(engine, dead)
    for name in dead:
        for project in (scratch / name).glob("compose-*"):
            engine.run("compose", "-p", project.name.removeprefix("compose-"), "down", "-v", "--timeout=1", check=False)
        images = engine.run("image", "ls", "--format", "{{.Repository}}:{{.Tag}}").stdout.split()
        for tag in (i for i in images if name in i):
            engine.run("image", "rm", "-f", tag, check=False)
        shutil.rmtree(scratch / name, ignore_errors=True)
    return dead


@contextlib.contextmanager
def open_session(catalogue: Catalogue, gzip: bool = False) -> Iterator[Session]:
    """Start or find the engine, sweep what dead sessions left, and give a session that tidies up behind itself.

    With `gzip` all layers are compressed, as measuring the size to pull wants it.
    """
    engine = ensure()
    cache = cache_folder()
    begun = Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19]
    name = f"{os.getpid()}-{begun}-{uuid.uuid4().hex[:6]}"
    scratch = cache / "sessions" / name
    with locked(cache / "sessions.lock", "sweeping what a killed run left"):
        sweep_dead(engine, cache / "sessions")
        scratch.mkdir(parents=True)
    layout = Layout(_layout_folder(cache, scratch), cache / "listings")
    session = Session(engine, catalogue, name, scratch, layout, gzip)
    try:
        yield session
    finally:
        session.close()


def _layout_folder(cache: Path, scratch: Path) -> Path:
    """An OCI layout of the session's own, on blobs that all sessions share: a base is written once, and no session
    waits for another's index. When the blobs have grown past 20 GB and nobody else uses them they are begun anew."""
    blobs = cache / "blobs"
    with locked(cache / "blobs.lock", "looking at the exported layers"):
        stamp = cache / "blobs.checked"
        if not stamp.exists() or time.time() - stamp.stat().st_mtime > 3600:
            size = sum(p.stat().st_size for p in blobs.rglob("*") if p.is_file())
            others = [f for f in scratch.parent.glob("*-*-*") if f != scratch and _lives(f)]
            if size > _BLOBS_BYTES and not others:
                shutil.rmtree(blobs)
            stamp.touch()
        blobs.mkdir(parents=True, exist_ok=True)
    folder = scratch / "layout"
    folder.mkdir()
    (folder / "blobs").symlink_to(blobs)
    return folder
