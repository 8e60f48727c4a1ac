FROM scratch
COPY --chown=nobody report.txt /srv/
