FROM busybox:1.37
RUN --mount=type=secret,id=token \
    stat -c '%a %u %g' /run/secrets/token > /mode
RUN --mount=type=secret,source=token,gid=10001 \
    stat -c '%a %u %g' /run/secrets/token > /source
RUN --mount=type=secret,target=/etc/app/token,required \
    wc -c < /etc/app/token > /by-target
