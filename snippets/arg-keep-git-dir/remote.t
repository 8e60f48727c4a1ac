A repository, and a server for it where the engine can reach it:

  $ mkdir -p work && cp Dockerfile work
  $ cd work
  $ git init -q && git add Dockerfile
  $ git -c user.name=a -c user.email=a@example.com commit -qm first
  $ git update-server-info
  $ host=$(docker network inspect bridge \
  >   --format '{{range .IPAM.Config}}{{.Gateway}} {{end}}' | cut -d' ' -f1)
  $ python3 -u -m http.server --bind $host 0 >log 2>&1 & server=$!
  $ until port=$(grep -so 'port [0-9]*' log); do sleep 0.1; done
  $ url=http://$host:${port#* }/.git

A remote context comes without its .git folder; the argument keeps it.

  $ docker build --quiet --tag bp-git $url >/dev/null
  $ docker run --rm bp-git
  Dockerfile
  $ docker build --quiet --tag bp-git $url >/dev/null \
  >   --build-arg BUILDKIT_CONTEXT_KEEP_GIT_DIR=1
  $ docker run --rm bp-git
  .git
  Dockerfile

  $ kill $server
  $ docker rmi bp-git >/dev/null
