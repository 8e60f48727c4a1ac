FROM rust:1-slim
WORKDIR /app
COPY . .
RUN cargo build --release
EXPOSE 8000
CMD ["cargo", "run", "--release"]
