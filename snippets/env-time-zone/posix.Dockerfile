FROM busybox:1.37
# A rule instead of a name needs no data. The sign is that of POSIX: west.
ENV TZ=CST-8
CMD ["date", "-d", "@0", "+%H:%M %Z"]
