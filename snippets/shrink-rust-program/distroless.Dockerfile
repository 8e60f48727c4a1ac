FROM rust:1.85-slim AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked

# Rust's library for unwinding the stack is libgcc_s: cc has it, base does not.
FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /src/target/release/hello /
CMD ["/hello"]
