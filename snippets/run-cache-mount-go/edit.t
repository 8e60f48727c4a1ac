Build twice, with an edit in between, and list what Go compiles.

  $ compiled() {
  >   docker build --progress=plain --output type=cacheonly --file $1 . 2>&1 |
  >     grep -E '^#[0-9]+ [0-9.]+ [a-z0-9./_-]+$' | cut -d ' ' -f 3
  > }
  $ edit() { echo "// edited" >>main.go; }

With the mount, the second build compiles one package: your own.

  $ compiled Dockerfile | grep -c .
  [12]\d\d (re)
  $ edit
  $ compiled Dockerfile
  hello

Without it, the second build compiles the standard library again, although the
modules are in a layer of their own.

  $ compiled lock-first.Dockerfile | grep -c .
  [12]\d\d (re)
  $ edit
  $ compiled lock-first.Dockerfile | grep -x -e net/http -e crypto/tls
  crypto/tls
  net/http

How many packages are in this program?

  $ docker build --quiet --target build --tag bp-go-cache .
  sha256:* (glob)
  $ docker run --rm bp-go-cache sh -c 'go list -deps . 2>/dev/null | wc -l'
  [12]\d\d (re)

  $ docker rmi bp-go-cache >/dev/null
