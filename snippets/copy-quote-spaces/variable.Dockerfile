FROM busybox:1.37
# Words are split before variables are expanded.
ARG FILE="release notes.txt"
COPY ${FILE} /docs/
