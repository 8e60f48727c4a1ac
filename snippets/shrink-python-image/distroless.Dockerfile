FROM python:3.13-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev
RUN python -m venv --without-pip /app/venv
COPY requirements.txt .
RUN pip --python=/app/venv/bin/python install --no-binary=:all: \
    --requirement=requirements.txt
# Parts of Python that the application doesn't need: pip and its wheels.
RUN rm -rf /usr/local/bin/pip* /usr/local/lib/python3*/ensurepip \
           /usr/local/lib/python3*/site-packages/*

# The interpreter of the official image, with libc and little else.
FROM gcr.io/distroless/base-debian13:nonroot
ENV LD_LIBRARY_PATH=/usr/local/lib
COPY --from=build /usr/local /usr/local
COPY --from=build /app/venv /app/venv
COPY app.py /app/
USER 65532:65532
CMD ["/app/venv/bin/python", "/app/app.py"]
