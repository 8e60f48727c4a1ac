FROM busybox:1.37
RUN --mount=type=secret,id=token,env=TOKEN \
    echo ${#TOKEN} > /length && ls /run/secrets > /files 2>&1 || true
RUN --mount=type=secret,id=token,env=TOKEN,target=/etc/token \
    grep -cxF "$TOKEN" /etc/token > /both
