FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install uv && uv pip install --system .
ENTRYPOINT tally
