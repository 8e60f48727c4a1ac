FROM busybox:1.37 AS base
WORKDIR /srv

FROM base
WORKDIR app
USER 10001:10001
CMD ["pwd"]
