FROM scratch
COPY --from=assets banner.txt /
