FROM busybox:1.37
RUN mkdir /releases && ln -s releases /current
# With --chmod this is an ordinary copy: --link is ignored.
COPY --link --chmod=644 app.conf /current/
