FROM rust:1-slim AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked

# Rust unwinds the stack with libgcc_s. cc has it, base doesn't.
FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /src/target/release/hello /
USER 65532:65532
CMD ["/hello"]
