FROM busybox:1.37
HEALTHCHECK --interval=200ms --retries=3 CMD echo "no such luck"; exit 1
CMD ["sleep", "60"]
