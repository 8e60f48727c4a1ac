# Below a comment, the directive is just another comment.
# escape=`
FROM busybox:1.37
RUN echo one > /result `
 && echo two >> /result
