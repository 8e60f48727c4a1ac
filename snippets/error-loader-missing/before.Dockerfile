FROM scratch
COPY --from=busybox:1.37 /bin/busybox /bin/echo
USER 10001:10001
CMD ["/bin/echo", "started"]
