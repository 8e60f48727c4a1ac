FROM busybox:1.37
ARG CHECK=true
SHELL ["/bin/sh", "-euc"]
RUN <<EOF
$CHECK
echo done > /result
EOF
