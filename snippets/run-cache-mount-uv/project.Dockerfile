FROM python:3.13-slim AS build
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never
WORKDIR /app
# Only the dependencies, so that editing the source doesn't run uv again.
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv \
    uv sync --locked --no-install-project --no-dev

FROM python:3.13-slim
WORKDIR /app
COPY --from=build /app/.venv ./.venv
COPY app.py .
USER 10001:10001
CMD ["/app/.venv/bin/python", "app.py"]
