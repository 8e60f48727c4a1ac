FROM rust:1-slim
WORKDIR /hello
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/hello/target \
    cargo build --release
RUN echo '// an edit' >> src/main.rs
# What the first build compiled is in the mounts, not in a layer.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/hello/target \
    cargo build --release -v
