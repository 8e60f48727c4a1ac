FROM busybox:1.37
ONBUILD FROM scratch
