FROM busybox:1.37 AS data
RUN head -c 20000000 /dev/urandom >/model

FROM busybox:1.37
COPY --from=data --chown=10001:10001 --chmod=0440 /model /srv/model
USER 10001:10001
CMD ["wc", "-c", "/srv/model"]
