FROM busybox:1.37
ARG CHECK=true
RUN <<EOF
$CHECK
echo done > /result
EOF
