FROM debian:trixie-slim AS build

FROM debian:bookworm-slim
COPY --from=build /usr/bin/sort /usr/local/bin/newer-sort
USER 10001:10001
CMD ["newer-sort", "--version"]
