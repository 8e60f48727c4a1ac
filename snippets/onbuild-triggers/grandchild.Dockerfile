FROM busybox:1.37 AS runner
ONBUILD RUN echo "ran" >>/log

FROM runner AS child

FROM child AS grandchild
USER 10001:10001
CMD ["cat", "/log"]
