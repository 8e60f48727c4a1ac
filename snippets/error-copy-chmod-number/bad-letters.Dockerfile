FROM busybox:1.37
COPY --chmod=u+q app.conf /app.conf
