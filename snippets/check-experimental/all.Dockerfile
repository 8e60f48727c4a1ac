# check=experimental=all
# Answers on port 8080
FROM busybox:1.37 AS server
CMD ["echo", "hello"]
