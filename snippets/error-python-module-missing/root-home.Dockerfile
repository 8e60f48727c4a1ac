FROM python:3.13-slim
COPY requirements.txt .
# Into /root/.local, which only root may read.
RUN pip install --no-cache-dir --user -r requirements.txt
WORKDIR /app
COPY shop shop
USER 10001:10001
CMD ["python", "-m", "shop"]
