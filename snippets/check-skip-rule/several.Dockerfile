# check=skip=JSONArgsRecommended,StageNameCasing
FROM busybox:1.37 AS Server
CMD echo hello
