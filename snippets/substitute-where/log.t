The step prints "other"; its line in the log shows "value".

  $ docker build --progress=plain --no-cache --file log.Dockerfile . 2>&1 \
  >   | grep -o 'RUN {.*'
  RUN { echo '$V' && V=other && echo "value"; } >/printed
