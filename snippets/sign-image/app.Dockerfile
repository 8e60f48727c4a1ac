FROM busybox:1.37
ARG MESSAGE="as reviewed"
RUN echo "$MESSAGE" > /message
CMD ["cat", "/message"]
