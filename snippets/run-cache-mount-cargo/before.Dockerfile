FROM rust:1-slim
WORKDIR /hello
COPY . .
RUN cargo build --release
USER 10001:10001
CMD ["target/release/hello"]
