FROM python:3.13-slim AS deps
# Not set, both tools ask their own default. Set, both ask the mirror.
ARG PIP_INDEX_URL
RUN pip install --no-cache-dir --disable-pip-version-check uv==0.13.9
COPY requirements.txt .
RUN uv venv /venv \
 && uv pip sync --python=/venv --no-cache \
      --require-hashes requirements.txt

FROM python:3.13-slim
COPY --from=deps /venv /venv
WORKDIR /app
COPY app.py .
USER 10001:10001
CMD ["/venv/bin/python", "app.py"]
