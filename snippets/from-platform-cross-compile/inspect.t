Build for two platforms and write the result to a folder, one file each.

  $ docker build --platform linux/amd64,linux/arm64 --output out . 2>/dev/null
  $ ls out
  linux_amd64
  linux_arm64
  $ od -An -tx1 -j18 -N2 out/linux_amd64/hello
   3e 00
  $ od -An -tx1 -j18 -N2 out/linux_arm64/hello
   b7 00

3e is the number of x86-64 in a program's header, b7 that of ARM64. The twin
gives one program twice.

  $ docker build --platform linux/amd64,linux/arm64 --output same \
  >   --file before.Dockerfile . 2>/dev/null
  $ cmp same/linux_amd64/hello same/linux_arm64/hello
