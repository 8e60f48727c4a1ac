FROM busybox:1.37
# The whole context is an input: editing the notes runs this again.
RUN --mount=type=bind,target=/src \
    cat /src/data/*.csv | sort >/index
USER 10001:10001
CMD ["cat", "/index"]
