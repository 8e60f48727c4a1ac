FROM busybox:1.37
USER 10001:10001
COPY --chmod=644 greeting /srv/
USER root
RUN chmod 600 /srv/greeting
CMD ["cat", "/srv/greeting"]
