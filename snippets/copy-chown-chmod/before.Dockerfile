FROM busybox:1.37 AS data
RUN head -c 20000000 /dev/urandom >/model

FROM busybox:1.37
COPY --from=data /model /srv/model
RUN chown -R 10001:10001 /srv
RUN chmod 0440 /srv/model
USER 10001:10001
CMD ["wc", "-c", "/srv/model"]
