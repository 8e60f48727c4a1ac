FROM busybox:1.37
COPY --chmod=64a app.conf /app.conf
