FROM busybox:1.37
RUN <<EOF
  echo hello > /result
  EOF
