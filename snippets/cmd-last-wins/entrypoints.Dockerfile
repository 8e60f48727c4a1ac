FROM busybox:1.37
ENTRYPOINT ["echo", "first"]
ENTRYPOINT ["echo", "second"]
