FROM busybox:1.37
ARG URL
ARG SHA256=c1d91b93d3d478722d55624fef83e05f298c1629b423f3a24d3fcde9820d4eef
WORKDIR /usr/local/bin
RUN wget -q -O tool "$URL" \
    && echo "$SHA256  tool" | sha256sum -c - \
    && chmod 755 tool
USER 10001:10001
CMD ["tool"]
