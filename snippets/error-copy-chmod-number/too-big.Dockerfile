FROM busybox:1.37
COPY --chmod=10000 app.conf /app.conf
