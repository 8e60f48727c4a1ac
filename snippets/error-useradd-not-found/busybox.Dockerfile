FROM busybox:1.37-musl
RUN useradd --uid 10001 app
