FROM busybox:1.37
ARG VERSION=dev
COPY settings.toml /
RUN echo "$VERSION" > /version
