Run the tests, which call the model, then start the service.

zh: 先运行会调用模型的测试，再启动服务。

  $ docker build --quiet --target test --tag bp-onnx:test .
  sha256:* (glob)
  $ export COMPOSE_PROJECT_NAME=bp-onnx COMPOSE_PROGRESS=quiet
  $ docker compose up --build --detach --wait web

Ask for one prediction, then for several at once.

zh: 请求一次预测，再一次请求多个预测。

  $ url=http://$(docker compose port web 8000)
  $ curl --silent "$url/predict?temperature=30&humidity=40"; echo
  {"liters":15.8}
  $ curl --silent --json '[[15, 60], [35, 60]]' "$url/batch"; echo
  {"liters":[7.7,17.7]}

Which model is running? The file's checksum says so.

zh: 正在运行的是哪个模型？看文件的校验和。

  $ docker exec bp-onnx-web-1 sha256sum model.onnx | tee model-before
  [0-9a-f]{64}  model.onnx (re)

Stop it in the middle of a request: the answer still arrives, and the exit code is 0.

zh: 在请求处理到一半时停止它：响应仍会返回，退出码是 0。

  $ curl --silent "$url/slow" > answer & sleep 0.5
  $ docker compose stop web; wait; cat answer; echo
  {"liters":[15.8,15.8,15.8]}
  $ docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps -aq web)"
  0

Upgrade the model: train it on other data, and start the new image in place of the old one.

zh: 升级模型：用另外的数据训练，用新镜像替换旧镜像。

  $ sed -i 's/liters = 2 /liters = 5 /' model/train.py
  $ TAG=1.1.0 docker compose up --build --detach --wait web
  $ url=http://$(docker compose port web 8000)
  $ curl --silent "$url/predict?temperature=30&humidity=40"; echo
  {"liters":18.8}
  $ docker exec bp-onnx-web-1 sha256sum model.onnx | cmp --quiet - model-before
  [1]

Clean up.

zh: 清理。

  $ docker compose down
  $ docker rmi bp-onnx:test irrigation:1.0.0 irrigation:1.1.0 >/dev/null
