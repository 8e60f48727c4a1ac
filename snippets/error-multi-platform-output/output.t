An archive for docker load holds a single platform:

zh: 供 docker load 使用的归档只能容纳一个平台：

  $ docker build --platform linux/amd64,linux/arm64 \
  >   --output type=docker,dest=image.tar . 2>&1 | tail -n 1
  ERROR: failed to build: docker exporter does not support exporting manifest lists, use the oci exporter instead

The OCI format holds several:

zh: OCI 格式可以容纳多个平台：

  $ docker build -q --platform linux/amd64,linux/arm64 \
  >   --output type=oci,dest=image.tar . >/dev/null
  $ tar -tf image.tar | grep -x index.json
  index.json

Or make one archive for each platform:

zh: 或者每个平台一个归档：

  $ for arch in amd64 arm64; do
  >   docker build -q --platform linux/$arch \
  >     --output type=docker,dest=image-$arch.tar . >/dev/null
  > done
  $ ls image-*.tar
  image-amd64.tar
  image-arm64.tar
  $ rm image*.tar
