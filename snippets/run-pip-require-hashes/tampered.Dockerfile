# The recommended Dockerfile, and an index that was broken into.
FROM python:3.13-slim
COPY requirements.txt .
# One hash in the file makes pip ask for a hash of every package.
RUN --mount=from=wheels,target=/wheels \
    pip install --no-cache-dir --disable-pip-version-check \
      --no-index --find-links=/wheels -r requirements.txt
CMD ["python", "-c", "import hello; print(hello.greet())"]
