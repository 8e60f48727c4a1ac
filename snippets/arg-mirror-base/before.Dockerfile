# An address of one company's network, written into the file.
FROM registry.example.invalid/library/busybox:1.37
USER 65534:65534
CMD ["echo", "Hello"]
