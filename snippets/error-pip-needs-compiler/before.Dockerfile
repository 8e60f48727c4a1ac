FROM python:3.13-slim
COPY fastsum fastsum
RUN pip install --no-cache-dir ./fastsum
