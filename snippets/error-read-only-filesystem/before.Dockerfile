FROM busybox:1.37-musl
RUN mkdir -m 1777 /logs
USER 10001:10001
# A log beside the program instead of in a folder that can be mounted.
CMD ["sh", "-c", "echo log > /logs/app.log && cat /logs/app.log"]
