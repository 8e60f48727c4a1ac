# check=error=true
# check=skip=JSONArgsRecommended
FROM busybox:1.37
CMD echo hello
