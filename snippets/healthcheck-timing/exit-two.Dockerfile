FROM busybox:1.37
HEALTHCHECK --interval=200ms --retries=1 CMD echo "two"; exit 2
CMD ["sleep", "60"]
