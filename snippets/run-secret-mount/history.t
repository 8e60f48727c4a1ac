A build argument is in the history of each RUN below it, used or not.

  $ docker build --quiet --file history.Dockerfile --tag bp-history \
  >   --build-arg=TOKEN=not-a-real-token .
  sha256:* (glob)
  $ docker history --no-trunc --format '{{.CreatedBy}}' bp-history | head -n 1
  RUN |1 TOKEN=not-a-real-token /bin/sh -c echo "no step needs it" > /note # buildkit
  $ docker rmi bp-history >/dev/null
