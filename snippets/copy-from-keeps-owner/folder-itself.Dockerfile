FROM busybox:1.37 AS build
RUN install -d -o 1000 -g 50 -m 0750 /srv/data \
 && install -o 1000 -g 50 -m 0640 /etc/group /srv/data/report

FROM busybox:1.37
COPY --from=build /srv/data /srv/data
