FROM scratch
COPY --from=shared . /src
