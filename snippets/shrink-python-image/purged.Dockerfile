FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
# Installed, used and removed in one step, which any change repeats.
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev \
 && pip install --no-cache-dir --no-binary=:all: -r requirements.txt \
 && apt-get purge -y --auto-remove gcc libc6-dev \
 && rm -rf /var/lib/apt/lists/*
COPY app.py .
USER 10001:10001
CMD ["python", "app.py"]
