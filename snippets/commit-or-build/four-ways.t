Built: the history names each step.

  $ docker build --quiet --tag bp-built .
  sha256:* (glob)
  $ docker run --rm bp-built
  Hello from nobody
  $ docker history --no-trunc --format '{{.CreatedBy}}' bp-built | head -3
  CMD ["sh" "/usr/local/bin/greet.sh"]
  USER 65534:65534
  COPY greet.sh /usr/local/bin/ # buildkit

Committed: a change made by hand in a container. It works, but the history has
only the container's command.

  $ docker run --user root --name bp-changed bp-built \
  >   sh -c 'echo "echo Goodbye" >/usr/local/bin/greet.sh'
  $ docker commit --change 'USER 65534:65534' \
  >   --change 'CMD ["sh","/usr/local/bin/greet.sh"]' bp-changed bp-committed
  sha256:* (glob)
  $ docker run --rm bp-committed
  Goodbye
  $ docker history --no-trunc --format '{{.CreatedBy}}' bp-committed | head -1
  sh -c echo "echo Goodbye" >/usr/local/bin/greet.sh

Exported and imported: one layer, no user, no command.

  $ docker export bp-changed | docker import - bp-imported
  sha256:* (glob)
  $ docker inspect --format \
  >   '{{len .RootFS.Layers}} layer, user {{json .Config.User}}, {{json .Config.Cmd}}' \
  >   bp-imported
  1 layer, user "", null
  $ docker run --rm bp-imported
  docker: * (glob)
  
  Run 'docker run --help' for more information
  [125]

Saved and loaded: the same image, whole.

  $ docker save bp-built | docker load
  Loaded image: bp-built:latest

  $ docker rm bp-changed >/dev/null
  $ docker rmi bp-built bp-committed bp-imported >/dev/null
