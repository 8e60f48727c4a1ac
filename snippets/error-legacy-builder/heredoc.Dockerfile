FROM busybox:1.37-musl
RUN <<EOF
echo one > /result
echo two >> /result
EOF
CMD ["cat", "/result"]
