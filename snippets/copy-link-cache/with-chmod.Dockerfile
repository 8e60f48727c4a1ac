FROM busybox:1.37
COPY app.conf /etc/app/
# --chmod switches --link off.
COPY --link --chmod=0444 model.bin /srv/
