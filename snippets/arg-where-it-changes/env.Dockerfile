FROM busybox:1.37
ARG VERSION=dev
ENV VERSION=$VERSION
RUN echo "expensive" > /dependencies
RUN echo "$VERSION" > /version
