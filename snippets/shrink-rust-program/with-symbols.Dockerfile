FROM rust:1.85-slim AS build
WORKDIR /src
COPY . .
RUN RUSTFLAGS="-C target-feature=+crt-static" \
    cargo build --release --locked

FROM scratch
COPY --from=build /src/target/release/hello /
CMD ["/hello"]
