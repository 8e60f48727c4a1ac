FROM busybox:1.37-musl
RUN export MODE=production
RUN echo "mode=$MODE" > /mode
