FROM python:3.13-slim
# One package with its version. A folder for each name is all that pip wants.
WORKDIR /srv/simple/itsdangerous
RUN pip download --no-cache-dir --disable-pip-version-check --no-deps \
      itsdangerous==2.2.0
WORKDIR /srv
USER 10001:10001
EXPOSE 8000
# Python stops on SIGINT; as PID 1 it would ignore SIGTERM.
STOPSIGNAL SIGINT
CMD ["python", "-u", "-m", "http.server", "8000"]
