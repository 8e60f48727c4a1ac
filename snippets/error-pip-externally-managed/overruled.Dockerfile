FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3-pip \
 && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN pip install --no-cache-dir --break-system-packages -r requirements.txt
USER 10001:10001
CMD ["python3", "-c", "import click; print(click.__file__)"]
