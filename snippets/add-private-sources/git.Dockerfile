FROM scratch
ARG FEED
ADD $FEED/private/app.git#v1.0.0 /src
