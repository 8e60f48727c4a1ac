FROM busybox:1.37
ARG URL
ADD --chmod=755 $URL /usr/local/bin/tool
USER 10001:10001
CMD ["tool"]
