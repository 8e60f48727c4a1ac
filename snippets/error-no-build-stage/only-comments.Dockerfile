# FROM busybox:1.37
