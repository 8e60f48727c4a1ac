FROM busybox:1.37
WORKDIR /srv
# After an edit of any file, every step below runs again.
COPY . .
RUN mkdir -p /var/log/app && chown 10001:10001 /var/log/app
RUN sort words.txt >/index
USER 10001:10001
ENTRYPOINT ["sh", "/srv/search.sh"]
