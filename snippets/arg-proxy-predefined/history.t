An address with a password, undeclared and declared:

  $ proxy=http://user:hunter2@proxy.example:3128
  $ docker build --quiet --tag bp-proxy --build-arg HTTP_PROXY=$proxy . \
  >   >/dev/null
  $ docker build --quiet --tag bp-proxy-declared --file declared.Dockerfile \
  >   --build-arg HTTP_PROXY=$proxy . >/dev/null

The history shows the second only, once for ARG and once for RUN.

  $ docker history --no-trunc --format '{{.CreatedBy}}' bp-proxy \
  >   | grep -c hunter2
  0
  [1]
  $ docker history --no-trunc --format '{{.CreatedBy}}' bp-proxy-declared \
  >   | grep -c hunter2
  2

  $ docker rmi bp-proxy bp-proxy-declared >/dev/null
