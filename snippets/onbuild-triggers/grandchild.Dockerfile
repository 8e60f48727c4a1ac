FROM busybox:1.37 AS runner
ONBUILD RUN echo "ran" >>/log

FROM runner AS child

FROM child AS grandchild
CMD ["cat", "/log"]
