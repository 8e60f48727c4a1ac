Build both once, then ask for one package more.

  $ docker build --quiet --tag bp-pip-cached .
  sha256:* (glob)
  $ docker build --quiet --tag bp-pip-plain --file no-cache-dir.Dockerfile .
  sha256:* (glob)
  $ echo click==8.5.1 >>requirements.txt

With the cache mount pip takes the other four from there.

  $ docker build --progress=plain --tag bp-pip-cached . 2>&1 | tee log \
  >   | grep -c 'Using cached .*\.whl'
  4
  $ grep -o 'Downloading .*\.whl' log
  Downloading click-8.5.1-py3-none-any.whl (re)

Without it, all five are downloaded.

  $ docker build --progress=plain --tag bp-pip-plain \
  >   --file no-cache-dir.Dockerfile . 2>&1 | grep -c 'Downloading .*\.whl '
  5

  $ docker rmi bp-pip-cached bp-pip-plain >/dev/null
