FROM busybox:1.37
RUN --mount=source=archiv,target=/work true
