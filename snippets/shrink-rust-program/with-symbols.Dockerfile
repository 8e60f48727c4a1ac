FROM rust:1-slim AS build
WORKDIR /src
COPY . .
RUN RUSTFLAGS="-C target-feature=+crt-static" \
    cargo build --release --locked --target="$(rustc --print=host-tuple)" \
 && mv target/*/release/hello /hello

FROM scratch
COPY --from=build /hello /
USER 65532:65532
CMD ["/hello"]
