FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_SYSTEM_PYTHON=1
RUN uv pip install --require-hashes --requirements=requirements.txt
USER 10001:10001
CMD ["python", "app.py"]
