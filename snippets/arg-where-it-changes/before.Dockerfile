FROM busybox:1.37
ARG VERSION=dev
RUN echo "expensive" > /dependencies
RUN echo "$VERSION" > /version
