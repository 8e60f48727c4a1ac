FROM busybox:1.37-musl
# No account at all: a number needs none.
USER 10001:10001
CMD ["id", "-u"]
