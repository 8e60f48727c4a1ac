FROM busybox:1.37
COPY start-and-stay.sh serve.sh /usr/bin/
USER 10001:10001
ENTRYPOINT ["start-and-stay.sh"]
CMD ["serve.sh"]
