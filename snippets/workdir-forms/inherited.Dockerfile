FROM busybox:1.37 AS base
WORKDIR /srv

FROM base
WORKDIR app
CMD ["pwd"]
