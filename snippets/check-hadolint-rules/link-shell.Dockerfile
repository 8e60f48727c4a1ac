# hadolint: DL4005
FROM debian:trixie-slim
RUN ln -sf /bin/bash /bin/sh
RUN [[ -e /bin/sh ]]
