FROM busybox:1.37
# The linked layer holds its own /tmp, which only root can write to.
COPY --link model.bin /tmp/
