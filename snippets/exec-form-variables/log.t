The log shows the third step with the value in place of the variable.

  $ docker build --progress=plain --tag bp-exec . 2>&1 |
  >   grep -o 'RUN \["cp".*' | head -n 1
  RUN ["cp", "/etc/passwd", "/world"]

The program got the characters $WHO, and the file has that name.

  $ docker run --rm --entrypoint=ls bp-exec / | grep -E 'world|WHO'
  $WHO

  $ docker rmi bp-exec >/dev/null
