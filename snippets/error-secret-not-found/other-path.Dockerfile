FROM busybox:1.37-musl
RUN --mount=type=secret,id=token,required=true \
    wc -c < /root/token > /length
