FROM busybox:1.37
COPY --chmod=0644 --chmod=0600 app.conf /etc/app.conf
