FROM python:3.13-slim
RUN --mount=from=wheels,target=/wheels \
    pip install --no-cache-dir --disable-pip-version-check \
      --no-index --find-links=/wheels hello==1.0
USER 10001:10001
CMD ["python", "-c", "import hello; print(hello.greet())"]
