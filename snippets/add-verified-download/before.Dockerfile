FROM busybox:1.37
ARG URL
ADD --chmod=755 $URL /bin/tool
CMD ["tool"]
