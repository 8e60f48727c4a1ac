FROM python:3.13-slim
# An address of one company's network, written into the file.
RUN pip config set global.index-url http://mirror.example.invalid/simple \
 && pip config set global.retries 0
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes \
      --disable-pip-version-check --requirement=requirements.txt
WORKDIR /app
COPY app.py .
USER 10001:10001
CMD ["python", "app.py"]
