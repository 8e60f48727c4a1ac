FROM golang:1.26 AS source
ARG FEED
RUN --mount=type=secret,id=git,env=GIT_TOKEN,required=true \
    git clone -q "http://ci:$GIT_TOKEN@${FEED#*//}/private/app.git" /src

FROM busybox:1.37
COPY --from=source /src /src
