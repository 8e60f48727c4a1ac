FROM busybox:1.37
COPY --chmod 0644 app.conf /etc/app.conf
