FROM busybox:1.37-musl
RUN mkdir /app && cd /app
RUN pwd > /where
