A Git server that wants a key. It has one user, whose key is on our side.

  $ docker build --quiet --file server.Dockerfile --tag bp-git-server .
  sha256:* (glob)
  $ docker run --rm bp-git-server cat /id_key >key && chmod 600 key
  $ docker run --detach --name bp-git-server bp-git-server
  [0-9a-f]{64} (re)
  $ address=$(docker inspect bp-git-server --format \
  >   '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}')

Its host key isn't in known_hosts, so ssh refuses to talk to it.

  $ docker build --ssh=default=key \
  >   --build-arg=REPOSITORY=git@$address:app.git . 2>&1 |
  >   grep -o 'Host key verification failed' | head -n 1
  Host key verification failed

With the host key, the step clones. git reaches the key through the agent.

  $ docker run --rm bp-git-server cat /etc/ssh/ssh_host_ed25519_key.pub |
  >   sed "s/^/$address /" >known_hosts
  $ docker build --quiet --tag bp-cloned --ssh=default=key \
  >   --build-arg=REPOSITORY=git@$address:app.git .
  sha256:* (glob)
  $ docker run --rm bp-cloned ls /src
  README.md

  $ docker rm --force --volumes bp-git-server
  bp-git-server
  $ docker rmi bp-git-server bp-cloned >/dev/null
