FROM python:3.13-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev
RUN python -m venv --without-pip /app/venv
COPY requirements.txt .
RUN pip --python=/app/venv/bin/python install --no-binary=:all: \
    --requirement=requirements.txt
# What an application does not need of Python: pip, the bundled wheels.
RUN rm -rf /usr/local/bin/pip* /usr/local/lib/python3*/ensurepip \
           /usr/local/lib/python3*/site-packages/*

# The interpreter as it stands, on libc alone.
FROM gcr.io/distroless/base-debian13:nonroot
ENV LD_LIBRARY_PATH=/usr/local/lib
COPY --from=build /usr/local /usr/local
COPY --from=build /app/venv /app/venv
COPY app.py /app/
CMD ["/app/venv/bin/python", "/app/app.py"]
