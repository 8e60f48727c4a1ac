FROM busybox:1.37-musl
RUN apt-get update && apt-get install -y jq
