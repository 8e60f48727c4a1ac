FROM rust:1.85-slim
WORKDIR /src
COPY . .
RUN cargo build --release --locked
CMD ["target/release/hello"]
