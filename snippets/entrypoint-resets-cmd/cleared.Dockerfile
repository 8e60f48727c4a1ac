FROM busybox:1.37 AS base
ENTRYPOINT ["echo", "base:"]
CMD ["ready"]

FROM base
ENTRYPOINT []
CMD ["echo", "no entrypoint"]
