FROM busybox:1.37
COPY --chmod=0755 search.sh /usr/local/bin/
COPY words.txt /
RUN sort /words.txt >/index
RUN mkdir -p /var/log/app && chown 10001:10001 /var/log/app
USER 10001:10001
ENTRYPOINT ["search.sh"]
