FROM busybox:1.37
WORKDIR /srv
COPY --parents services/*/port.conf ./
USER 65534:65534
CMD ["cat", "services/api/port.conf", "services/web/port.conf"]
