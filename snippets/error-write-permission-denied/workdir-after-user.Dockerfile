FROM busybox:1.37-musl
USER 10001:10001
WORKDIR /app
RUN touch file
