FROM busybox:1.37-musl
RUN adduser --system --group app
