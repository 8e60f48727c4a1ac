FROM busybox:1.37
# check=skip=JSONArgsRecommended the shell is wanted
CMD echo hello
