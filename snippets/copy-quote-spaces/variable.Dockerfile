FROM busybox:1.37
# Paths are split before the variable is replaced.
ARG FILE="release notes.txt"
COPY ${FILE} /docs/
