FROM rust:1-slim AS build
WORKDIR /src
COPY . .
# The flag reaches the procedural macro too.
RUN RUSTFLAGS="-C target-feature=+crt-static -C strip=symbols" \
    cargo build --release --locked

FROM scratch
COPY --from=build /src/target/release/hello /
USER 65532:65532
CMD ["/hello"]
