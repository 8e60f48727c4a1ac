FROM busybox:1.37-musl
COPY --chmod=755 hello.sh /opt/tools/hello
RUN hello
