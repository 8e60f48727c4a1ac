FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_SYSTEM_PYTHON=1 UV_SYSTEM_CERTS=1
RUN uv pip sync --require-hashes requirements.txt
CMD ["python", "app.py"]
