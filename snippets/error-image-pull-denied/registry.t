A small stand-in for a registry, on this machine only. It has no images, and
answers as a real one does when it refuses.

zh: 一个只在本机监听的小程序，代替仓库。它没有镜像，只按真实仓库拒绝时的方式应答。

  $ docker build -q --file registry.Dockerfile --tag bp-refuse . >/dev/null
  $ docker run -d --name bp-refuse-registry -p 127.0.0.1:5076:5000 \
  >   bp-refuse >/dev/null
  $ until docker run --rm --network host bp-refuse \
  >   wget -qO /dev/null http://localhost:5076/v2/; do sleep 0.2; done
  $ from() { echo "FROM localhost:5076/$1" | docker build - 2>&1 | tail -n 1; }

Without rights, or if there is no repository of this name:

zh: 没有权限，或者没有这个名字的仓库：

  $ from private/app:1
  ERROR: failed to build: failed to solve: localhost:5076/private/app:1: failed to resolve source metadata for localhost:5076/private/app:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed
  $ docker pull localhost:5076/private/app:1 2>&1 | tail -n 1
  Error response from daemon: pull access denied for localhost:5076/private/app, repository does not exist or may require 'docker login'

A tag that doesn't exist:

zh: 标签不存在：

  $ from app:9.9
  ERROR: failed to build: failed to solve: localhost:5076/app:9.9: failed to resolve source metadata for localhost:5076/app:9.9: localhost:5076/app:9.9: not found

No image for your platform behind this tag:

zh: 该标签没有适合你平台的镜像：

  $ from mainframe/app:1
  ERROR: failed to build: failed to solve: localhost:5076/mainframe/app:1: failed to resolve source metadata for localhost:5076/mainframe/app:1: no match for platform in manifest: not found

Too many pulls without an account:

zh: 未登录的拉取次数过多：

  $ from busy/app:1
  toomanyrequests: You have reached your unauthenticated pull rate limit.

No registry at this address:

zh: 这个地址上没有仓库：

  $ docker rm -f bp-refuse-registry
  bp-refuse-registry
  $ from app:1 | grep -o 'dial tcp.*'
  dial tcp *:5076: connect: connection refused (glob)
  $ docker rmi bp-refuse >/dev/null
