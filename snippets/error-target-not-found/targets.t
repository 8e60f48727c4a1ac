  $ docker build --call=targets . 2>/dev/null
  TARGET            DESCRIPTION
  build             
  runtime (default) 
