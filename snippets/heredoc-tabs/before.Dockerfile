FROM busybox:1.37
RUN <<-EOF
    echo "indented with spaces" > /result
    EOF
