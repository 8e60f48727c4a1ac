FROM busybox:1.37
RUN --mount=type=secret,id=missing,env=TOKEN \
    --mount=type=secret,id=missing,target=/etc/token \
    echo "[${TOKEN-unset}]" > /env \
 && ls /etc/token > /file 2>&1 || true
