FROM busybox:1.37
ARG VERSION=1.0.0
RUN echo "app $VERSION" > /version
USER 10001:10001
CMD ["cat", "/version"]
