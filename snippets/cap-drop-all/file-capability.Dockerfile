FROM debian:trixie-slim
# A stand-in for your program: it shows the capabilities that it was given.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libcap2-bin \
 && rm -rf /var/lib/apt/lists/* \
 && cp /usr/bin/grep /usr/local/bin/show \
 && setcap cap_net_bind_service=ep /usr/local/bin/show
USER 10001:10001
CMD ["show", "CapEff", "/proc/self/status"]
