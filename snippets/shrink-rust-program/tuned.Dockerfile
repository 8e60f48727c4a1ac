FROM rust:1-slim AS build
WORKDIR /src
COPY . .
# Size before speed, one program in one piece, no unwinding after a panic.
ENV CARGO_PROFILE_RELEASE_OPT_LEVEL=z \
    CARGO_PROFILE_RELEASE_LTO=fat \
    CARGO_PROFILE_RELEASE_PANIC=abort
RUN RUSTFLAGS="-C target-feature=+crt-static -C strip=symbols" \
    cargo build --release --locked --target="$(rustc --print=host-tuple)" \
 && mv target/*/release/hello /hello

FROM scratch
COPY --from=build /hello /
USER 65532:65532
CMD ["/hello"]
