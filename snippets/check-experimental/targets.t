  $ docker build --call=targets . 2>/dev/null
  TARGET           DESCRIPTION
  server (default) answers on port 8080
