A project commits Cargo.lock. Here cargo makes it on the spot.

  $ docker build --output . --file - . >/dev/null 2>&1 <<'EOF'
  > FROM rust:1-slim AS lock
  > COPY Cargo.toml .
  > COPY src ./src
  > RUN cargo generate-lockfile
  > FROM scratch
  > COPY --from=lock /Cargo.lock /
  > EOF
  $ grep -A 1 'name = "regex-lite"' Cargo.lock
  name = "regex-lite"
  version = "0.1.9"

Build from the lock file, and run what was built.

  $ docker build --quiet --file locked.Dockerfile --tag bp-cargo:locked .
  sha256:* (glob)
  $ docker run --rm bp-cargo:locked
  Hello from cargo

Change the manifest and forget the lock file: --locked fails the build.

  $ sed -i 's/"=0.1.9"/"=0.1.8"/' Cargo.toml
  $ docker build --file locked.Dockerfile --output type=cacheonly . 2>&1 |
  >   grep -o -m 1 'locked was passed to prevent this'
  locked was passed to prevent this

  $ docker rmi bp-cargo:locked >/dev/null
