# Check=skip=jsonargsrecommended
FROM busybox:1.37
CMD echo hello
