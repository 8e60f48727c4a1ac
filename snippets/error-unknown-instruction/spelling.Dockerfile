FROM busybox:1.37
ENTRYPIONT ["echo"]
