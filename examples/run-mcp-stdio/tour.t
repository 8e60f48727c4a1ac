Run the tests, then build the server.

zh: 先运行测试，再构建服务器。

  $ docker build --quiet --target test --tag bp-catalogue:test .
  sha256:* (glob)
  $ docker build --quiet --tag bp-catalogue .
  sha256:* (glob)

A client starts it, says hello, and asks. Without a network, a user or a file that it could write, it has nothing to lose.

zh: 客户端启动它，打招呼，然后提问。没有网络、没有特权用户、没有可写的文件，出了问题也不会造成损失。

  $ hello='{"jsonrpc": "2.0", "id": 0, "method": "initialize", "params":
  >   {"protocolVersion": "2025-06-18", "capabilities": {},
  >    "clientInfo": {"name": "tour", "version": "1"}}}'
  $ ready='{"jsonrpc": "2.0", "method": "notifications/initialized"}'
  $ ask() {
  >   : > answer
  >   { echo $hello; echo $ready; echo $1
  >     timeout 30 sh -c "until grep -q '\"id\":1' answer; do sleep 0.1; done"
  >   } | docker run --interactive --rm --network none --read-only \
  >     --cap-drop ALL --security-opt no-new-privileges bp-catalogue > answer
  >   cat answer
  > }
  $ ask '{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}' 2>/dev/null |
  >   grep -o '"name":"[a-z]*_[a-z]*"' | sort
  "name":"get_file"
  "name":"get_pattern"
  "name":"search_patterns"
  $ find='{"name": "search_patterns", "arguments": {"query": "cache npm"}}'
  $ ask '{"jsonrpc": "2.0", "id": 1, "method": "tools/call",
  >   "params": '"$find"'}' 2>/dev/null | grep -o '"id":"[a-z-]*"' |
  >   head -n 1
  "id":"copy-lockfile-first"
  $ get='{"name": "get_pattern", "arguments": {"id": "copy-lockfile-first"}}'
  $ ask '{"jsonrpc": "2.0", "id": 1, "method": "tools/call",
  >   "params": '"$get"'}' 2>/dev/null | grep -o 'npm ci --omit=dev'
  npm ci --omit=dev

What you get is what was proven. If a file of the catalogue is changed, it isn't handed out.

zh: 得到的就是经过证明的内容。目录里的文件一旦被改动，就不会再交给客户端。

  $ cp -R catalogue changed
  $ echo 'USER root' >> changed/raw/snippets/copy-lockfile-first/Dockerfile
  $ docker build --quiet --tag bp-catalogue --build-context catalogue=changed .
  sha256:* (glob)
  $ ask '{"jsonrpc": "2.0", "id": 1, "method": "tools/call",
  >   "params": '"$get"'}' 2>/dev/null | grep -o 'Dockerfile of [^"]*'
  Dockerfile of copy-lockfile-first is not the file that was proven

It ends when its client goes away, and at once when it's told to stop.

zh: 客户端断开后它就退出；收到停止信号时也立即退出。

  $ docker run --interactive --rm bp-catalogue </dev/null
  2 patterns
  $ docker create --quiet --interactive --name bp-catalogue bp-catalogue
  [0-9a-f]{64} (re)
  $ docker start bp-catalogue
  bp-catalogue
  $ docker stop bp-catalogue
  bp-catalogue
  $ docker inspect --format '{{.State.ExitCode}}' bp-catalogue
  0
  $ docker rm bp-catalogue
  bp-catalogue
  $ docker rmi bp-catalogue bp-catalogue:test >/dev/null
