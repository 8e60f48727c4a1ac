FROM rust:1.85-slim AS build
WORKDIR /src
COPY . .
# Somebody asks for 1.1 and forgets the lock file.
RUN sed -i 's/"1.0", registry/"1.1", registry/' Cargo.toml
RUN --mount=from=registry,target=/registry \
    cargo build --release --locked
