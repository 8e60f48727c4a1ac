One image with two names:

  $ docker build --quiet --tag bp-rmi:1.0.0 --tag bp-rmi:1.0 .
  sha256:* (glob)

Removing a name that isn't the last one only takes the name away.

  $ docker rmi bp-rmi:1.0
  Untagged: bp-rmi:1.0
  $ docker image ls --format '{{.Tag}}' bp-rmi
  1.0.0

By id, an image that has names in two repositories isn't removed.

  $ docker tag bp-rmi:1.0.0 bp-rmi-copy:1.0.0
  $ id=$(docker image inspect --format '{{.Id}}' bp-rmi:1.0.0)
  $ docker rmi $id
  Error response from daemon: conflict: unable to delete * (must be forced) - image is referenced in multiple repositories (glob)
  [1]
  $ docker rmi bp-rmi-copy:1.0.0
  Untagged: bp-rmi-copy:1.0.0

A container that has stopped is in the way, too.

  $ docker create --name bp-rmi bp-rmi:1.0.0
  [0-9a-f]{64} (re)
  $ docker rmi bp-rmi:1.0.0
  Error response from daemon: conflict: unable to delete bp-rmi:1.0.0 (must be forced) - container * is using its referenced image * (glob)
  [1]

With --force the name goes and the container keeps the content.

  $ docker rmi --force bp-rmi:1.0.0
  Untagged: bp-rmi:1.0.0
  $ docker start bp-rmi
  bp-rmi

A running container holds it even against --force by id.

  $ docker rmi --force $id
  Error response from daemon: conflict: unable to delete * (cannot be forced) - image is being used by running container * (glob)
  [1]

Without containers, removing the last name removes the image.

  $ docker rm --force bp-rmi
  bp-rmi
  $ docker rmi $id
  Deleted: sha256:* (glob)

  $ docker rmi bp-rmi:1.0.0
  Error response from daemon: No such image: bp-rmi:1.0.0
  [1]
