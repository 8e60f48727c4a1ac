On a machine with a network: download, and write the files to a folder.

  $ docker build --quiet --target=wheels --output=wheels . >/dev/null
  $ ls wheels
  itsdangerous-2.2.0-py3-none-any.whl

On the closed machine: the folder takes the place of the stage, and no step has
a network.

  $ docker build --progress=plain --network=none \
  >   --build-context=wheels=wheels --tag bp-offline . 2>&1 |
  >   grep -c 'pip download'
  0
  [1]
  $ docker run --rm --network=none bp-offline
  Hello

Without the folder, the stage would have to download.

  $ docker build --network=none --output=type=cacheonly . 2>&1 |
  >   grep -o -m 1 'No matching distribution found for .*'
  No matching distribution found for itsdangerous==2.2.0

A file that isn't the one in the lock file doesn't get in.

  $ echo >>wheels/itsdangerous-2.2.0-py3-none-any.whl
  $ docker build --network=none --build-context=wheels=wheels \
  >   --output=type=cacheonly . 2>&1 | grep -o -m 1 'DO NOT MATCH THE HASHES'
  DO NOT MATCH THE HASHES

  $ docker rmi bp-offline >/dev/null
