FROM busybox:1.37 AS runner
ONBUILD RUN <<EOF
echo "one" >>/log
echo "two" >>/log
EOF

FROM runner
USER 10001:10001
CMD ["cat", "/log"]
