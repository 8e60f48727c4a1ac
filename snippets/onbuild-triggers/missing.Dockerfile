FROM busybox:1.37 AS runner
ONBUILD COPY none.txt ./

FROM runner
