FROM busybox:1.37
CMD ["echo", "first"]
CMD ["echo", "second"]
