FROM rust:1.85-slim
WORKDIR /hello
COPY . .
RUN cargo build --release
CMD ["target/release/hello"]
