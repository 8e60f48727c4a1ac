FROM busybox:1.37
ENV WHO=world
ENTRYPOINT exec echo hello "$WHO"
