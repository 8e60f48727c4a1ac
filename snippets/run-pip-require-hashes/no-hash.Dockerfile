FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
# Somebody removes the hash from the file.
RUN sed -i 's/ \\$//; /--hash/d' requirements.txt
RUN --mount=from=wheels,target=/wheels \
    pip install --no-cache-dir --disable-pip-version-check --require-hashes \
      --no-index --find-links=/wheels --requirement=requirements.txt
