FROM debian:trixie-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends jq

FROM debian:trixie-slim
COPY --from=build /usr/bin/jq /usr/bin/jq
USER 10001:10001
CMD ["jq", "--version"]
