Each build leaves a file in the mount. The second one finds the first one's.

  $ docker build --quiet --tag bp-mount .
  sha256:* (glob)
  $ docker build --quiet --tag bp-mount --build-arg=BUILD=two .
  sha256:* (glob)
  $ docker run --rm bp-mount
  one
  two

With --no-cache the step begins with an empty mount.

  $ docker build --quiet --tag bp-mount --build-arg=BUILD=three --no-cache .
  sha256:* (glob)
  $ docker run --rm bp-mount
  three

And the old one is gone: the next build finds what that one left.

  $ docker build --quiet --tag bp-mount --build-arg=BUILD=four .
  sha256:* (glob)
  $ docker run --rm bp-mount
  four
  three

  $ docker rmi bp-mount >/dev/null
