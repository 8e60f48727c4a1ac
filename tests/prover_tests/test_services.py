"""The stand-ins for services behave as the official images are documented to (needs a Docker Engine)."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.prover.bases import ensure_bases
from tests.prover.engine import Engine, ensure

POSTGRES, REDIS, NGINX, UNPRIVILEGED = "postgres:17", "redis:8", "nginx:1.30", "nginxinc/nginx-unprivileged:1.30"
PHP, RUBY = "php:8.4-fpm", "ruby:3.3-slim"
HARDENED = ("--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges")
Start = Callable[..., str]


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = ensure()
    ensure_bases([POSTGRES, REDIS, NGINX, UNPRIVILEGED, PHP, RUBY], engine)
    return engine


@pytest.fixture
def start(engine: Engine) -> Iterator[Start]:
    """Start a container, with files copied into it before; it is removed with its volumes afterwards."""
    names: list[str] = []

    def _start(*words: str, files: Path | None = None, into: str = "/") -> str:
        names.append(f"buildproof-service-{uuid.uuid4().hex[:12]}")
        engine.run("create", "--name", names[-1], *words)
        if files:
            engine.run("cp", f"{files}/.", f"{names[-1]}:{into}")
        engine.run("start", names[-1])
        return names[-1]

    yield _start
    for name in names:
        engine.run("rm", "--force", "--volumes", name, check=False)


def until(engine: Engine, container: str, *command: str) -> str:
    """What a command prints in a container once it succeeds."""
    end = time.monotonic() + 60
    while (done := engine.run("exec", container, *command, check=False)).returncode:
        logs = engine.run("logs", container, check=False)
        running = engine.run("inspect", "--format={{.State.Running}}", container).stdout.strip() == "true"
        said = done.stderr + logs.stdout + logs.stderr
        assert running, said
        assert time.monotonic() < end, said
        time.sleep(0.2)
    return done.stdout.strip()


def ended(engine: Engine, container: str) -> tuple[int, str]:
    """The exit code of a container that ends by itself, and its output."""
    code = int(engine.run("wait", container, timeout=60).stdout)
    done = engine.run("logs", container)
    return code, done.stdout + done.stderr


def query(engine: Engine, container: str, sql: str, user: str = "postgres", database: str = "postgres") -> str:
    # Over TCP: while it sets up, the server listens on its socket only.
    address = f"host=127.0.0.1 user={user} dbname={database} password=secret"
    return until(engine, container, "psql", address, "-Atc", sql)


def test_postgres_wants_a_password(engine: Engine, start: Start) -> None:
    code, said = ended(engine, start(POSTGRES))
    assert code == 1
    assert said.startswith("Error: Database is uninitialized and superuser password is not specified.")


def test_postgres_wants_one_password(engine: Engine, start: Start) -> None:
    code, said = ended(engine, start("-e", "POSTGRES_PASSWORD=a", "-e", "POSTGRES_PASSWORD_FILE=/x", POSTGRES))
    assert (code, said) == (1, "error: both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are set (but are exclusive)\n")


def test_postgres_sets_up_what_it_is_told(engine: Engine, start: Start, tmp_path: Path) -> None:
    scripts = tmp_path / "docker-entrypoint-initdb.d"
    scripts.mkdir()
    (scripts / "1.sql").write_text("CREATE TABLE seen (what text); INSERT INTO seen VALUES ('sql');")
    (scripts / "2.sh").write_text('psql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -c "INSERT INTO seen VALUES (\'sh\')"\n')
    (scripts / "3.txt").write_text("ignored")
    (tmp_path / "password").write_text("secret\n")
    container = start(
        "-e",
        "POSTGRES_PASSWORD_FILE=/password",
        "-e",
        "POSTGRES_USER=app",
        "-e",
        "POSTGRES_DB=shop",
        POSTGRES,
        "-c",
        "max_connections=17",
        files=tmp_path,
    )
    assert query(engine, container, "SELECT string_agg(what, ',' ORDER BY what) FROM seen", "app", "shop") == "sh,sql"
    assert query(engine, container, "SHOW max_connections", "app", "shop") == "17"
    wrong = engine.run(
        "exec", container, "psql", "host=127.0.0.1 user=app dbname=shop password=wrong", "-c", "SELECT 1", check=False
    )
    # The address itself is trusted by initdb's own rules; another one asks for the password.
    address = engine.run(
        "inspect", "--format={{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", container
    ).stdout.strip()
    asked = engine.run(
        "exec", container, "psql", f"host={address} user=app dbname=shop password=wrong", "-c", "SELECT 1", check=False
    )
    assert (wrong.returncode, asked.returncode) == (0, 2)
    assert "password authentication failed" in asked.stderr
    assert (
        engine.run("exec", container, "stat", "-c", "%u %a", "/proc/1", "/var/lib/postgresql/data").stdout.split()[0]
        == "999"
    )
    engine.run("stop", container)
    code, said = ended(engine, container)
    assert code == 0
    assert "docker-entrypoint.sh: ignoring /docker-entrypoint-initdb.d/3.txt" in said
    assert "PostgreSQL init process complete; ready for start up." in said
    assert "received fast shutdown request" in said
    engine.run("start", container)
    assert query(engine, container, "SELECT count(*) FROM seen", "app", "shop") == "2"
    assert "Skipping initialization" in engine.run("logs", container).stdout


def test_postgres_stops_at_a_script_that_fails(engine: Engine, start: Start, tmp_path: Path) -> None:
    (tmp_path / "1.sql").write_text("SELECT nonsense;")
    container = start("-e", "POSTGRES_PASSWORD=secret", POSTGRES, files=tmp_path, into="/docker-entrypoint-initdb.d")
    code, said = ended(engine, container)
    assert code == 3
    assert 'column "nonsense" does not exist' in said


@pytest.mark.parametrize("user", ["999:999", "12345:12345"])
def test_postgres_runs_hardened(engine: Engine, start: Start, user: str) -> None:
    uid = user.partition(":")[0]
    container = start(
        *HARDENED,
        f"--user={user}",
        "--tmpfs=/tmp",
        f"--tmpfs=/var/run/postgresql:uid={uid},gid={uid}",
        f"--tmpfs=/var/lib/postgresql/data:uid={uid},gid={uid},mode=0700",
        "-e",
        "POSTGRES_PASSWORD=secret",
        POSTGRES,
    )
    assert query(engine, container, "SELECT 6 * 7") == "42"
    assert engine.run("exec", container, "stat", "-c", "%u", "/proc/1").stdout.strip() == uid


def test_postgres_runs_other_programs(engine: Engine, start: Start) -> None:
    code, said = ended(engine, start(POSTGRES, "--version"))
    assert code == 0
    assert said.startswith("postgres (PostgreSQL) 17.")
    assert ended(engine, start(POSTGRES, "id", "-u")) == (0, "0\n")


def test_redis_answers_other_containers(engine: Engine, start: Start) -> None:
    server = start(REDIS)
    until(engine, server, "redis-cli", "ping")
    address = engine.run(
        "inspect", "--format={{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", server
    ).stdout.strip()
    assert ended(engine, start(REDIS, "redis-cli", "-h", address, "ping")) == (0, "PONG\n")
    assert engine.run("exec", server, "stat", "-c", "%u", "/proc/1").stdout.strip() == "999"


def test_redis_keeps_what_it_has(engine: Engine, start: Start) -> None:
    server = start(REDIS, "--save", "60", "1")
    until(engine, server, "redis-cli", "set", "a", "b")
    engine.run("stop", server)
    assert ended(engine, server)[0] == 0
    engine.run("start", server)
    assert until(engine, server, "redis-cli", "get", "a") == "b"
    assert engine.run("exec", server, "stat", "-c", "%u %a", "/data/dump.rdb").stdout.strip() == "999 600"


def test_redis_obeys_a_configuration(engine: Engine, start: Start, tmp_path: Path) -> None:
    (tmp_path / "redis.conf").write_text("requirepass secret\nprotected-mode yes\n")
    server = start(REDIS, "/redis.conf", files=tmp_path)
    until(engine, server, "redis-cli", "ping")
    assert "NOAUTH" in engine.run("exec", server, "redis-cli", "get", "a").stdout
    told = engine.run("exec", server, "redis-cli", "-a", "secret", "config", "get", "protected-mode").stdout.split()
    assert told == ["protected-mode", "yes"]


def test_redis_runs_hardened(engine: Engine, start: Start) -> None:
    server = start(*HARDENED, "--user=999:999", "--tmpfs=/data:uid=999,gid=999", REDIS)
    assert until(engine, server, "redis-cli", "ping") == "PONG"


@pytest.mark.parametrize(("image", "port", "uid"), [(NGINX, 80, "0"), (UNPRIVILEGED, 8080, "101")])
def test_nginx_fills_in_templates(
    engine: Engine, start: Start, tmp_path: Path, image: str, port: int, uid: str
) -> None:
    tmp_path.chmod(0o755)  # the container's user reads it
    (tmp_path / "say.conf.template").write_text(
        f'server {{ listen {port}; location / {{ return 200 "${{WORD}} $uri\\n"; }} }}\n'
    )
    container = start("-e", "WORD=hello", image, files=tmp_path, into="/etc/nginx/templates")
    until(engine, container, "rm", "/etc/nginx/conf.d/default.conf")
    until(engine, container, "nginx", "-s", "reload")
    end = time.monotonic() + 20
    while until(engine, container, "curl", "-s", f"http://127.0.0.1:{port}/x") != "hello /x":
        assert time.monotonic() < end
        time.sleep(0.2)
    assert engine.run("exec", container, "stat", "-c", "%u", "/proc/1").stdout.strip() == uid
    engine.run("stop", container)
    code, said = ended(engine, container)
    assert code == 0
    assert "Running envsubst on /etc/nginx/templates/say.conf.template to /etc/nginx/conf.d/say.conf" in said
    assert "GET /x" in said


def test_nginx_drops_to_its_user(engine: Engine, start: Start) -> None:
    container = start(NGINX)
    assert "Welcome to nginx!" in until(engine, container, "curl", "-sf", "http://127.0.0.1/")
    users = engine.run("exec", container, "sh", "-c", "grep -h ^Uid: /proc/[0-9]*/status | cut -f2 | sort -u").stdout
    assert users.split() == ["0", "101"]


@pytest.mark.parametrize("user", ["101", "12345:0"])
def test_unprivileged_nginx_runs_hardened(engine: Engine, start: Start, user: str) -> None:
    container = start(*HARDENED, f"--user={user}", "--tmpfs=/tmp", UNPRIVILEGED)
    assert "Welcome to nginx!" in until(engine, container, "curl", "-sf", "http://127.0.0.1:8080/")


def test_nginx_runs_other_programs_at_once(engine: Engine, start: Start) -> None:
    assert ended(engine, start(NGINX, "envsubst", "--version"))[1].startswith("envsubst (GNU gettext-runtime)")


def test_php_gets_extensions_where_they_could_be_compiled(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text(
        f"FROM {PHP} AS bad\nRUN docker-php-ext-install pdo_pgsql\n"
        f"FROM {PHP} AS good\nRUN apt-get update && apt-get install -y --no-install-recommends libpq-dev\n"
        "RUN docker-php-ext-install pdo_pgsql && php -m | grep -x pdo_pgsql\n"
    )
    done = engine.run("build", "--target=bad", "--output=type=cacheonly", tmp_path, check=False)
    assert "pdo_pgsql: libpq-fe.h not found" in done.stderr
    engine.run("build", "--target=good", "--output=type=cacheonly", tmp_path)


def test_php_fpm_serves_and_stops(engine: Engine, start: Start) -> None:
    container = start(PHP)
    end = time.monotonic() + 20
    while "ready to handle connections" not in (done := engine.run("logs", container)).stdout + done.stderr:
        assert time.monotonic() < end
        time.sleep(0.1)
    users = engine.run("exec", container, "sh", "-c", "grep -h ^Uid: /proc/[0-9]*/status | cut -f2 | sort -u").stdout
    assert users.split() == ["0", "33"]
    engine.run("stop", container)
    assert ended(engine, container)[0] == 0


def test_ruby_puts_gems_where_the_official_image_does(engine: Engine, start: Start) -> None:
    code, said = ended(
        engine, start(RUBY, "sh", "-c", "gem env home; bundle config get path; id -u; ruby -rmkmf -e 'p $topdir'")
    )
    assert code == 0
    assert said.startswith("/usr/local/bundle\n")
