FROM busybox:1.37
RUN echo "$https_proxy $FTP_PROXY $no_proxy $ALL_PROXY" > /seen
