One image, three sizes. The layers on disk, unpacked:

zh: 一个镜像，三个大小。各层解包后占用的磁盘：

  $ docker build --quiet --tag bp-sizes .
  sha256:* (glob)
  $ mb() { awk "BEGIN { printf \"%.3gMB\n\", ($1) / 1e6 }"; }
  $ disk=$(docker history --human=false --format '{{.Size}}' bp-sizes |
  >   awk '{ sum += $1 } END { print sum }')
  $ mb $disk
  *MB (glob)

The layers compressed, as they are pushed and pulled. docker save writes about
as much.

zh: 压缩后的层，推送和拉取的就是它。docker save 写出的也差不多这么多。

  $ pull=$(docker image inspect --format '{{.Size}}' bp-sizes)
  $ mb $pull
  *MB (glob)
  $ test $pull -lt $disk && echo smaller
  smaller
  $ saved=$(docker save bp-sizes | wc -c)
  $ test $saved -ge $pull && test $saved -lt $((pull + 100000)) && echo about
  about

docker images shows the sum of both, because the engine keeps both.

zh: docker images 显示两者之和，因为引擎两份都保存。

  $ shown=$(docker images --format '{{.Size}}' bp-sizes)
  $ test $shown = $(mb $disk+$pull) && echo the sum
  the sum

  $ docker rmi bp-sizes >/dev/null
