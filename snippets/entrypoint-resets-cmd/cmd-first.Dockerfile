FROM busybox:1.37
CMD ["ready"]
ENTRYPOINT ["echo", "same stage:"]
