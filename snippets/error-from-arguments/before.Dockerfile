FROM busybox:1.37 AS build # The toolchain.
RUN echo hello > /result
