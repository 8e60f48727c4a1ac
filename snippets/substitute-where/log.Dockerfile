FROM busybox:1.37
ARG V=value
# The shell gets this line as it is written.
RUN { echo '$V' && V=other && echo "$V"; } >/printed
