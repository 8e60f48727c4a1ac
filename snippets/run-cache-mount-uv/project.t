A uv project commits uv.lock. Here uv makes it on the spot.

  $ docker build --quiet --file lock-first.Dockerfile --tag bp-uv:tool .
  sha256:* (glob)
  $ docker build --output . --file - . >/dev/null 2>&1 <<'EOF'
  > FROM bp-uv:tool AS lock
  > USER 0:0
  > COPY pyproject.toml .
  > RUN uv lock
  > FROM scratch
  > COPY --from=lock /app/uv.lock /
  > EOF
  $ grep -c '^name = "flask"' uv.lock
  1

Build from the lock file, and run what was built.

  $ docker build --quiet --file project.Dockerfile --tag bp-uv:app .
  sha256:* (glob)
  $ docker run --rm bp-uv:app
  404

Install again, this time offline: everything comes from the cache mount.

  $ sed 's/uv sync/uv sync --offline/' project.Dockerfile |
  >   docker build --progress=plain --output type=cacheonly --file - . 2>&1 |
  >   grep -o 'Installed [0-9]* packages'
  Installed [0-9]+ packages (re)

Change the manifest and forget the lock file: --locked fails the build.

  $ sed -i 's/flask>=3.1/flask>=3.0/' pyproject.toml
  $ docker build --file project.Dockerfile --output type=cacheonly . 2>&1 |
  >   grep -o -m 1 'The lockfile at .* needs to be updated'
  The lockfile at `uv.lock` needs to be updated

  $ docker rmi bp-uv:app bp-uv:tool >/dev/null
