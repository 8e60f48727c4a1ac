FROM scratch
COPY settings.toml /
RUN chmod 0400 /settings.toml
