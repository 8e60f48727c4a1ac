Build once. The packages are now in the store, and the store is in the mount.

  $ docker build --quiet --output type=cacheonly . >/dev/null 2>&1

Install again, this time offline: nothing is downloaded.

  $ sed 's/pnpm install/pnpm install --offline/' Dockerfile |
  >   docker build --progress=plain --output type=cacheonly --file - . 2>&1 |
  >   grep -o 'reused [0-9]*, downloaded [0-9]*.*done'
  reused 2, downloaded 0, added 2, done
