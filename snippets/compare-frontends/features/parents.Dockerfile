FROM scratch
COPY --parents services/*/port.conf /
