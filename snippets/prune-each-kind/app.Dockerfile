FROM busybox:1.37
ARG VERSION=1
RUN head -c 2000000 /dev/urandom >/data && echo "$VERSION" >/version
USER 65534:65534
CMD ["sleep", "600"]
