Run the tests, then build the tool.

zh: 先运行测试，再构建工具。

  $ docker build --quiet --target test --tag bp-tally:test .
  sha256:* (glob)
  $ docker build --quiet --tag bp-tally:1.0.0 .
  sha256:* (glob)

Give the long command a short name. The tool gets no network and can't write anywhere.

zh: 给这条长命令起个短名字。工具没有网络，也不能写入任何地方。

  $ tally() {
  >   docker run --rm --interactive --network none --read-only \
  >     --cap-drop ALL --security-opt no-new-privileges \
  >     bp-tally:1.0.0 "$@"
  > }

Use it like any other command: in a pipe, and by its exit code.

zh: 像其他命令一样使用它：放进管道，根据退出码判断结果。

  $ cat sales.csv
  item,price
  lamp,12.50
  chair,40
  $ tally price < sales.csv
  52.50
  $ grep -v chair sales.csv | tally price
  12.50
  $ tally weight < sales.csv
  Usage: tally [OPTIONS] COLUMN [FILE]
  Try 'tally --help' for help.
  
  Error: Invalid value for COLUMN: there is no column 'weight'
  [2]

It starts with the number of any user, so that files it writes into a mounted folder can belong to you.

zh: 它可以用任意用户的数字启动，这样写入挂载文件夹的文件就能属于你。

  $ docker run --rm --user "$(id -u):$(id -g)" bp-tally:1.0.0 --version
  tally, version 1.0.0

Upgrade: the next version is another tag. Both can be used side by side.

zh: 升级：下一个版本用另一个标签，两个版本可以并存。

  $ sed -i 's/version = "1.0.0"/version = "1.1.0"/' pyproject.toml
  $ docker build --quiet --tag bp-tally:1.1.0 .
  sha256:* (glob)
  $ docker run --rm bp-tally:1.1.0 --version
  tally, version 1.1.0
  $ docker run --rm bp-tally:1.0.0 --version
  tally, version 1.0.0

  $ docker rmi bp-tally:test bp-tally:1.0.0 bp-tally:1.1.0 >/dev/null
