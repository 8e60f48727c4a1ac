Run the tests, then start the server.

zh: 先运行测试，再启动服务器。

  $ docker build --quiet --target test --tag bp-mcp:test .
  sha256:* (glob)
  $ export COMPOSE_PROJECT_NAME=bp-mcp COMPOSE_PROGRESS=quiet
  $ docker compose up --build --detach --wait web

Do what a client does: ask for the tools, and call one.

zh: 像客户端那样：先列出工具，再调用一个。

  $ ask() {
  >   curl --silent --header 'Accept: application/json, text/event-stream' \
  >     --json "$1" "http://$(docker compose port web 8000)/mcp"
  > }
  $ ask '{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}' |
  >   grep -o '"name":"[^"]*"'
  "name":"working_days"
  "name":"long_report"
  $ ask '{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params":
  >   {"name": "working_days",
  >    "arguments": {"first": "2026-11-23", "last": "2026-11-29"}}}' |
  >   grep -o '"structuredContent":.*'
  "structuredContent":{"result":5}}}

The SDK's own client agrees. It comes with the image, so it can run there.

zh: SDK 自带的客户端结果一致。镜像里就有它，可以直接在容器里运行。

  $ docker compose exec -T web python - <<'EOF'
  > import asyncio
  > from mcp import Client
  > 
  > async def main():
  >     async with Client("http://localhost:8000/mcp") as client:
  >         days = {"first": "2026-12-01", "last": "2026-12-31"}
  >         print((await client.call_tool("working_days", days)).structured_content)
  > 
  > asyncio.run(main())
  > EOF
  {'result': 23}

A request under another host name is refused.

zh: 用其他主机名发来的请求会被拒绝。

  $ curl --silent --header 'Host: evil.example' --write-out ' %{http_code}\n' \
  >   "http://$(docker compose port web 8000)/mcp"
  Invalid Host header 421

Stop it in the middle of a call: the answer still arrives, and the exit code is 0.

zh: 在调用进行到一半时停止它：响应仍会返回，退出码是 0。

  $ ask '{"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params":
  >   {"name": "long_report", "arguments": {"topic": "tools"}}}' > answer &
  > sleep 0.7
  > docker compose stop web
  > wait
  > grep -o '"result":"[^"]*"' answer
  "result":"report on tools"
  $ docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps -aq web)"
  0

Upgrade: build the next version, and start it in place of the old one.

zh: 升级：构建下一个版本，用它替换旧版本。

  $ sed -i 's/report on/new report on/' server/main.py
  $ TAG=1.1.0 docker compose up --build --detach --wait web
  $ ask '{"jsonrpc": "2.0", "id": 4, "method": "tools/call", "params":
  >   {"name": "long_report", "arguments": {"topic": "tools"}}}' |
  >   grep -o '"result":"[^"]*"'
  "result":"new report on tools"

Clean up.

zh: 清理。

  $ docker compose down
  $ docker rmi bp-mcp:test calendar-tools:1.0.0 calendar-tools:1.1.0 >/dev/null
