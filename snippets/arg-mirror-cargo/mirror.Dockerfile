FROM rust:1-slim AS fetch
WORKDIR /hello
COPY Cargo.toml ./
COPY src ./src
RUN cargo fetch

FROM python:3.13-slim
COPY --from=fetch /usr/local/cargo/registry/cache /tmp/crates
COPY index.py /tmp/
ARG URL=http://localhost:5068
RUN python /tmp/index.py "$URL" /tmp/crates /srv && rm -r /tmp/crates
WORKDIR /srv
USER 10001:10001
EXPOSE 8000
# Python stops on SIGINT; as PID 1 it would ignore SIGTERM.
STOPSIGNAL SIGINT
CMD ["python", "-u", "-m", "http.server", "8000"]
