With tabs, the delimiter may be indented, and the tabs at the start of the
lines are taken away. Blanks are not.

  $ printf 'FROM busybox:1.37\nCOPY <<-EOF /result\n\t\ttabs\n\t  blanks\n\tEOF\n' \
  >   | docker build --quiet --tag bp-tabs - >/dev/null
  $ docker run --rm bp-tabs cat /result
  tabs
    blanks

  $ docker rmi bp-tabs >/dev/null
