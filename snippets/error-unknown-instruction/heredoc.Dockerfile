FROM busybox:1.37
CMD <<EOF
echo hello
EOF
