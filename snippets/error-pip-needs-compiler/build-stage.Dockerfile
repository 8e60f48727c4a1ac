FROM python:3.13-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev \
 && rm -rf /var/lib/apt/lists/*
COPY fastsum fastsum
RUN pip wheel --no-cache-dir --wheel-dir /wheels ./fastsum

FROM python:3.13-slim
# The compiler stays behind, the wheel is installed.
RUN --mount=from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir /wheels/*.whl
USER 10001:10001
CMD ["python", "-c", "import fastsum; print(fastsum.add(2, 3))"]
