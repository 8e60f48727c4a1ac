FROM rust:1-slim AS build
WORKDIR /hello
# With the lock file; --locked fails if it's missing or out of date.
COPY Cargo.toml Cargo.lock ./
COPY src ./src
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    --mount=type=cache,id=hello,target=/hello/target,sharing=locked \
    cargo build --release --locked \
    && cp target/release/hello /usr/local/bin/

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /usr/local/bin/hello /usr/local/bin/
CMD ["hello"]
