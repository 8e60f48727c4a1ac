Write the files of the last stage into a folder. No image is made.

  $ docker build --output result . 2>/dev/null
  $ find result -type f
  result/report.txt
  $ cat result/report.txt
  10 words

They belong to whoever ran the command, and no image was left behind.

  $ [ -O result/report.txt ] && echo mine
  mine

As an archive, to be unpacked elsewhere.

  $ docker build --output type=tar,dest=result.tar . 2>/dev/null
  $ tar --list --file result.tar
  report.txt

Without a stage of its own, the whole file system of the build is written.

  $ docker build --file before.Dockerfile --output all . 2>/dev/null
  $ ls all
  bin
  dev
  etc
  home
  lib
  lib64
  out
  proc
  root
  sys
  tmp
  usr
  var
  work
