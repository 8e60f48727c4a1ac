FROM busybox:1.37
COPY --chmod=0755 search.sh /usr/local/bin/
COPY --chmod=0644 words.txt /srv/
RUN sort /srv/words.txt >/srv/index
RUN mkdir -p /var/log/app && chown 10001:10001 /var/log/app
USER 10001:10001
ENTRYPOINT ["search.sh"]
