FROM python:3.13-slim
# uv itself and one package. A folder for each name is all they want.
RUN pip download --no-cache-dir --disable-pip-version-check --no-deps \
      --dest=/srv/simple/uv uv==0.13.9 \
 && pip download --no-cache-dir --disable-pip-version-check --no-deps \
      --dest=/srv/simple/itsdangerous itsdangerous==2.2.0
WORKDIR /srv
USER 10001:10001
EXPOSE 8000
# Python stops on SIGINT; as PID 1 it would ignore SIGTERM.
STOPSIGNAL SIGINT
CMD ["python", "-u", "-m", "http.server", "8000"]
