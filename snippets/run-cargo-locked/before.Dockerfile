FROM rust:1-slim AS build
WORKDIR /src
COPY .cargo ./.cargo
COPY Cargo.toml ./
COPY src ./src
RUN --mount=from=registry,target=/registry \
    cargo build --release

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /src/target/release/app /usr/local/bin/
CMD ["app"]
