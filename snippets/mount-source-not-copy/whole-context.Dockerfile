FROM busybox:1.37
# The whole folder is an input now: an edit of the notes runs it again.
RUN --mount=type=bind,target=/src \
    cat /src/data/*.csv | sort >/index
CMD ["cat", "/index"]
