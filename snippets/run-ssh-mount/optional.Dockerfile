FROM busybox:1.37
RUN --mount=type=ssh \
    echo $SSH_AUTH_SOCK > /name && ls $SSH_AUTH_SOCK > /socket 2>&1 || true
