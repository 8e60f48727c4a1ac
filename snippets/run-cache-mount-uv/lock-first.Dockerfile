FROM python:3.13-slim
WORKDIR /app
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_SYSTEM_PYTHON=1
COPY requirements.txt .
RUN uv pip install --require-hashes --requirements=requirements.txt
COPY app.py .
USER 10001:10001
CMD ["python", "app.py"]
