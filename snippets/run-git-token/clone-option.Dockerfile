FROM golang:1.26 AS source
ARG FEED
RUN --mount=type=secret,id=git,env=GIT_TOKEN,required=true \
    login=$(printf %s "x-access-token:$GIT_TOKEN" | base64 -w0) \
 && git clone -q -c http.extraHeader="Authorization: Basic $login" \
      $FEED/private/app.git /src

FROM busybox:1.37
COPY --from=source /src /src
