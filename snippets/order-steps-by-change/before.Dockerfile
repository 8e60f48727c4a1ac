FROM busybox:1.37
WORKDIR /srv
# Any edit of any file, and nothing below is in the cache.
COPY . .
RUN mkdir -p /var/log/app && chown 10001:10001 /var/log/app
RUN sort words.txt >/index
USER 10001:10001
ENTRYPOINT ["sh", "/srv/search.sh"]
