FROM busybox:1.37
# There is no such user here.
COPY --chown=app:app report.txt /srv/
