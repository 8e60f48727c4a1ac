Build both once, then add a package.

  $ docker build --quiet --tag bp-apt-cached .
  sha256:* (glob)
  $ docker build --quiet --tag bp-apt-plain --file before.Dockerfile .
  sha256:* (glob)
  $ sed -i 's/certificates curl/certificates curl jq/' *Dockerfile

With the cache mount, apt downloads only the new packages.

  $ docker build --progress=plain --tag bp-apt-cached . 2>&1 \
  >   | grep -o 'Need to get.*'
  Need to get [1-9]\d{0,3}( \S?B)?/.* of archives. (re)

Without it, apt downloads all of them.

  $ docker build --progress=plain --tag bp-apt-plain --file before.Dockerfile \
  >   . 2>&1 | grep -o 'Need to get.*'
  Need to get [^/]* of archives. (re)

  $ docker rmi bp-apt-cached bp-apt-plain >/dev/null
