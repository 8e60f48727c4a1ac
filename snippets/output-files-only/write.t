Write the files of the last stage into a folder. No image is made.

  $ docker build --quiet --output result .
  $ find result -type f
  result/report.txt
  $ cat result/report.txt
  10 words

They belong to whoever ran the command, and no image was left behind.

  $ [ -O result/report.txt ] && echo mine
  mine

As an archive, to be unpacked elsewhere.

  $ docker build --quiet --output type=tar,dest=result.tar .
  $ tar --list --file result.tar
  report.txt

Without a stage of its own, the whole file system of the build is written.

  $ docker build --quiet --file before.Dockerfile --output all .
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
