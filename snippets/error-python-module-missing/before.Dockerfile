FROM python:3.13-slim AS build
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

# The packages stay in the stage above.
FROM python:3.13-slim
WORKDIR /app
COPY shop shop
USER 10001:10001
CMD ["python", "-m", "shop"]
