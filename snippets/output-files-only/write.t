Write the files of the last stage to a folder. This makes no image.

  $ docker build --output result . 2>/dev/null
  $ find result -type f
  result/report.txt
  $ cat result/report.txt
  10 words

They belong to the user who ran the command.

  $ [ -O result/report.txt ] && echo mine
  mine

Or write an archive, to unpack it elsewhere.

  $ docker build --output type=tar,dest=result.tar . 2>/dev/null
  $ tar --list --file result.tar
  report.txt

Without the stage on scratch, the whole file system of the build is written.

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
