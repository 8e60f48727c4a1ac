FROM busybox:1.37 AS build
RUN touch /result

FROM busybox:1.37
ADD --from=build /result /srv/
