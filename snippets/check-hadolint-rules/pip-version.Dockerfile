# hadolint: DL3013
FROM python:3.13-slim
RUN pip install --no-cache-dir click
