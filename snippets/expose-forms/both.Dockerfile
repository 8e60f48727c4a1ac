FROM scratch
EXPOSE 53/tcp 53/udp
