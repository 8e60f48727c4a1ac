FROM busybox:1.37
RUN --mount=type=secret,id=token,target=~/token cat ~/token
