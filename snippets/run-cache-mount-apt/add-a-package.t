Build both once, then ask for one package more.

  $ docker build --quiet --tag bp-apt-cached .
  sha256:* (glob)
  $ docker build --quiet --tag bp-apt-plain --file before.Dockerfile .
  sha256:* (glob)
  $ echo jq >>packages.txt

With the cache mount only the new packages are downloaded, out of all that
are installed.

  $ docker build --progress=plain --tag bp-apt-cached . 2>&1 \
  >   | grep -o 'Need to get.*'
  Need to get [1-9]\d{0,3}( \S?B)?/.* of archives. (re)

Without it, all of them.

  $ docker build --progress=plain --tag bp-apt-plain --file before.Dockerfile \
  >   . 2>&1 | grep -o 'Need to get.*'
  Need to get [^/]* of archives. (re)

  $ docker rmi bp-apt-cached bp-apt-plain >/dev/null
