FROM busybox:1.37
# The linked layer brings a /tmp of its own, for root alone.
COPY --link model.bin /tmp/
