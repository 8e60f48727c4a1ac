FROM python:3.13-slim
RUN --network=none pip install --retries=0 click
