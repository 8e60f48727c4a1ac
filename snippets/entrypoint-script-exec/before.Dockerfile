FROM busybox:1.37
COPY start-and-stay.sh serve.sh /usr/bin/
ENTRYPOINT ["start-and-stay.sh"]
CMD ["serve.sh"]
