FROM busybox:1.37
HEALTHCHECK --interval=200ms --timeout=300ms --retries=1 CMD ["sleep", "5"]
CMD ["sleep", "60"]
