FROM busybox:1.37
COPY --chmod=0755 search.sh /usr/local/bin/
COPY --chmod=0644 words.txt /srv/
RUN sort /srv/words.txt >/srv/index
RUN adduser -D -u 10001 app
USER app
ENTRYPOINT ["search.sh"]
