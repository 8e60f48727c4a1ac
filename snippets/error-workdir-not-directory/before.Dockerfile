FROM busybox:1.37-musl
COPY --chmod=755 app /srv/app
WORKDIR /srv/app
USER 10001:10001
CMD ["./app"]
