FROM busybox:1.37-musl
RUN echo "${VERSION:-none}" > /version
