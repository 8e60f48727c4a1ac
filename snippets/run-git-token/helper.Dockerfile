# For a step that needs git itself; the Go image brings it.
FROM golang:1.26 AS source
ARG FEED
# git asks this helper for the login. -c before "clone" is for this command
# only; after it, it would be saved.
RUN --mount=type=secret,id=git,env=GIT_TOKEN,required=true \
    git -c credential.helper='!f() { echo username=x-access-token; \
        echo "password=$GIT_TOKEN"; }; f' \
      clone -q --branch=v1.0.0 $FEED/private/app.git /src

FROM busybox:1.37
COPY --from=source /src /src
