# Every comment above it turns a directive into a comment.
# escape=`
FROM busybox:1.37
RUN echo one > /result `
 && echo two >> /result
