FROM busybox:1.37
ARG MESSAGE="as reviewed"
RUN echo "$MESSAGE" > /message
USER 10001:10001
CMD ["cat", "/message"]
