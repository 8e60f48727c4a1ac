FROM rust:1-slim AS build
WORKDIR /src
COPY .cargo ./.cargo
COPY Cargo.toml Cargo.lock ./
COPY src ./src
# Somebody asks for 1.1 and forgets to update the lock file.
RUN sed -i 's/"1.0", registry/"1.1", registry/' Cargo.toml
RUN --mount=from=registry,target=/registry \
    cargo build --release --locked
