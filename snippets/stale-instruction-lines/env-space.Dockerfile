FROM busybox:1.37-musl
ENV PATH /opt/shop/bin:$PATH
LABEL version 1.0
