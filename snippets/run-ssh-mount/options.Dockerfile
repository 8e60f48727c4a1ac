FROM busybox:1.37
RUN --mount=type=ssh \
    stat -c '%a %u %g %n' $SSH_AUTH_SOCK > /default
RUN --mount=type=ssh,id=deploy,target=/tmp/agent,uid=10001,gid=10002,mode=0660 \
    stat -c '%a %u %g %n' $SSH_AUTH_SOCK > /options
