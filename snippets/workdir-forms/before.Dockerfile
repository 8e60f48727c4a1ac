FROM busybox:1.37
RUN mkdir -p /srv/app && cd /srv/app
COPY app.conf ./
USER 10001:10001
CMD ["pwd"]
