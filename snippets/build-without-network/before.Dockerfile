FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
# The download is part of the step, so there is no build without a network.
RUN --network=none \
    pip install --no-cache-dir --disable-pip-version-check --require-hashes \
      --retries=0 --requirement=requirements.txt
COPY app.py .
USER 10001:10001
CMD ["python", "app.py"]
