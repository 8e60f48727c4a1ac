FROM python:3.13-slim
RUN pip install --no-cache-dir click==8.3.1
WORKDIR /app
# COPY copies what is in the folder, not the folder.
COPY shop .
USER 10001:10001
CMD ["python", "-m", "shop"]
