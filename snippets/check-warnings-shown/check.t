The check passes on a Dockerfile whose only step would fail, because it runs no
step. The build itself fails.

  $ printf 'FROM busybox:1.37\nRUN false\n' > failing.Dockerfile
  $ docker build --check --file failing.Dockerfile . 2>/dev/null
  Check complete, no warnings found.
  $ docker build --quiet --file failing.Dockerfile . 2>&1 | grep -o 'exit code: 1' | uniq
  exit code: 1
