FROM busybox:1.37
WORKDIR /srv
# Any edit of any file, and nothing below is in the cache.
COPY . .
RUN adduser -D -u 10001 app
RUN sort words.txt >index
USER app
ENTRYPOINT ["sh", "/srv/search.sh"]
