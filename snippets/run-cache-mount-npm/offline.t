Build once. npm's downloads are now in the mount.

  $ docker build --quiet --output type=cacheonly . >/dev/null 2>&1

Install again, this time offline: everything comes from the mount.

  $ offline() {
  >   sed 's/npm ci/npm ci --offline/' $1 | docker build --progress=plain \
  >     --output type=cacheonly --file - . 2>&1
  > }
  $ offline Dockerfile | grep -o 'added .* packages'
  added 2 packages* (glob)

Without the mount there is nothing to install from.

  $ offline cleaned.Dockerfile | grep -o -m 1 'npm error code .*'
  npm error code ENOTCACHED
