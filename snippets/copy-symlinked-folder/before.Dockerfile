FROM busybox:1.37
RUN mkdir /releases && ln -s releases /current
COPY --link app.conf /current/
