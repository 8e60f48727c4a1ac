A name belongs to one container, even when that one has stopped:

zh: 一个名字只属于一个容器，即使那个容器已经停止：

  $ docker build -q --tag bp-name . >/dev/null
  $ docker run --name bp-name-web bp-name true
  $ docker run --name bp-name-web bp-name true 2>&1 | head -n 1
  docker: Error response from daemon: Conflict. The container name "/bp-name-web" is already in use by container "*". You have to remove (or rename) that container to be able to reuse that name. (glob)

Remove the old one. With --rm Docker does it when the container ends:

zh: 删除旧容器。加上 --rm，容器结束时会自动删除：

  $ docker rm bp-name-web
  bp-name-web
  $ docker run --rm --name bp-name-web bp-name true
  $ docker run --rm --name bp-name-web bp-name true
  $ docker rmi bp-name >/dev/null
