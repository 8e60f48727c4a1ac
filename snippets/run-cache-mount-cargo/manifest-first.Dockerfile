FROM rust:1-slim AS build
WORKDIR /hello
COPY Cargo.toml .
# An empty library, so that cargo compiles the crates before the source comes.
RUN mkdir src && touch src/lib.rs && cargo build --release
COPY src ./src
# -v lists the crates that are not compiled again.
RUN cargo build --release -v

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /hello/target/release/hello /usr/local/bin/
CMD ["hello"]
