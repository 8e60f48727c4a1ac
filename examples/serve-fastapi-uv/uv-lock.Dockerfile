FROM python:3.13-slim AS uv
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never \
    UV_PROJECT_ENVIRONMENT=/venv PATH=/venv/bin:$PATH
WORKDIR /app

FROM uv AS dependencies
RUN --mount=type=cache,target=/root/.cache/uv \
    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \
    --mount=type=bind,source=uv.lock,target=uv.lock \
    uv sync --locked --no-install-project --no-dev

FROM dependencies AS test
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv \
    uv sync --locked && pytest --quiet

FROM python:3.13-slim AS production
WORKDIR /app
COPY --from=dependencies /venv /venv
COPY app app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --start-interval=1s \
    CMD ["python", "-m", "app.health"]
CMD ["uvicorn", "--host=0.0.0.0", "--timeout-graceful-shutdown=8", \
     "app.main:app"]
