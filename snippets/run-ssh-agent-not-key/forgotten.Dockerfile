FROM busybox:1.37
# docker build without --ssh: required stops it here.
RUN --mount=type=ssh,required=true \
    test -S "$SSH_AUTH_SOCK" && echo "agent at $SSH_AUTH_SOCK"
