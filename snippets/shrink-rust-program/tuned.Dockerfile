FROM rust:1.85-slim AS build
WORKDIR /src
COPY . .
# Size before speed; one program in one piece; no unwinding after a panic.
ENV CARGO_PROFILE_RELEASE_OPT_LEVEL=z \
    CARGO_PROFILE_RELEASE_LTO=fat \
    CARGO_PROFILE_RELEASE_PANIC=abort
RUN RUSTFLAGS="-C target-feature=+crt-static -C strip=symbols" \
    cargo build --release --locked

FROM scratch
COPY --from=build /src/target/release/hello /
CMD ["/hello"]
