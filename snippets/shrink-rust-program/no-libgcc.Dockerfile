FROM rust:1-slim AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked

# libc is here, libgcc_s is not.
FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /src/target/release/hello /
USER 65532:65532
CMD ["/hello"]
