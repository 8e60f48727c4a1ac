FROM busybox:1.37
# Neither option reaches what is in the archive.
ADD --chmod=0400 --exclude=**/README.md tool.tar.gz /opt/
