FROM busybox:1.37
# For a key without an agent, as CI systems have it.
RUN --mount=type=secret,id=key,target=/root/.ssh/id_key,required=true \
    sha256sum /root/.ssh/id_key && ls -l /root/.ssh/id_key
