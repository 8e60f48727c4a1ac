FROM busybox:1.37
# Without required=true the variable is not even set.
RUN --mount=type=secret,id=token,env=TOKEN \
    echo "going on with the token '${TOKEN:-}'"
