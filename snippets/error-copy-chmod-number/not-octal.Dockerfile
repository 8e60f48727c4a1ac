FROM busybox:1.37
COPY --chmod=888 app.conf /app.conf
