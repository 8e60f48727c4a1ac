With tabs you can indent the delimiter, and the tabs at the start of the lines
are removed. Spaces are not.

  $ printf 'FROM busybox:1.37\nCOPY <<-EOF /result\n\t\ttabs\n\t  spaces\n\tEOF\n' \
  >   | docker build --quiet --tag bp-tabs - >/dev/null
  $ docker run --rm bp-tabs cat /result
  tabs
    spaces

  $ docker rmi bp-tabs >/dev/null
