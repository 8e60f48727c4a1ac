FROM busybox:1.37
COPY --chmod=0755 hello.sh /usr/local/bin/
USER 10001:10001
ENTRYPOINT ["hello.sh"]
