FROM python:3.13-slim
RUN pip install --no-cache-dir click==88.3.1
