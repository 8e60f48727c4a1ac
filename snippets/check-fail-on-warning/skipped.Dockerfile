# check=skip=WorkdirRelativePath;error=true
FROM busybox:1.37
# Meant so: relative to whatever folder the base image sets.
WORKDIR srv
CMD ["pwd"]
