FROM busybox:1.37
RUN <<-EOF
    echo "indented by blanks" > /result
    EOF
